export const themeCodes = ['T1', 'T2', 'T3', 'T4', 'T5', 'Y'] as const;
export type ThemeCode = (typeof themeCodes)[number];

/** The dye of each theme (visual.md): the five of World Congress III, and the youth Declaration. */
export const dyeOf: Record<ThemeCode, 't1' | 't2' | 't3' | 't4' | 't5' | 'y'> = {
  T1: 't1',
  T2: 't2',
  T3: 't3',
  T4: 't4',
  T5: 't5',
  Y: 'y',
};

export const threadStates = ['open', 'closed'] as const;
export const postsPerPage = 20;
export const threadsPerPage = 20;
