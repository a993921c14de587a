/** Indicators the project explains in words of its own, and the piece of the dictionary that does it. */
const explained = {
  '16.2.1': 'discipline',
  '16.2.2': 'trafficking',
  '16.2.3': 'childhood',
  '5.3.1': 'unions',
  '16.9.1': 'birth',
} as const;

export type About = (typeof explained)[keyof typeof explained];

/**
 * Which `indicators.about.*` texts explain an indicator: its own, those of the SDG indicator that asks the same
 * ({@link related}), or `null`: the page then says the general sentences, and its title is the official one.
 */
export function aboutOf({ code, related }: { code: string; related?: string | null }): About | null {
  const own = (key: string | null | undefined) =>
    key && Object.hasOwn(explained, key) ? explained[key as keyof typeof explained] : null;
  return own(code) ?? own(related);
}
