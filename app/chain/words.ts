export const stops = [
  'posts',
  'proposal',
  'clause',
  'indicator',
  'ask',
  'answer',
  'commitment',
  'progress',
  'verdict',
] as const;
export type Stop = (typeof stops)[number];

/** Kinds of items that a link may join, and the stop where each stands. */
export const ends = {
  post: 'posts',
  recommendation: 'posts',
  proposal: 'proposal',
  suggestion: 'proposal',
  clause: 'clause',
  indicator: 'indicator',
} as const satisfies Record<string, Stop>;
export type EndKind = keyof typeof ends;

export const measureKinds = ['measures', 'proxy', 'contributes', 'enabling', 'context'] as const;
export type MeasureKind = (typeof measureKinds)[number];

export const linkKinds = ['quotes', 'becomes', ...measureKinds] as const;
export type LinkKind = (typeof linkKinds)[number];

export type End = { kind: EndKind; id: string };
export type Link = { id: string; from: End; to: End; kind: LinkKind; at: Date };
