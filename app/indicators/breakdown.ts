import type { Breakdown, Observation } from './words';

/**
 * Which of several breakdowns stands for a series: the one the series is defined for ({@link own}), then all ages and
 * both sexes, then women, men, and the rest by code. The definition wins even when another breakdown is newer: two
 * figures side by side must count the same people.
 */
export function chooseBreakdown(rows: readonly Breakdown[], own: Breakdown): Breakdown | null {
  const [first, ...rest] = rows;
  if (!first) return null;
  const best = rest.reduce((best, row) => (before(row, best, own) ? row : best), first);
  return { sex: best.sex, age: best.age };
}

const before = (a: Breakdown, b: Breakdown, own: Breakdown): boolean =>
  (compare(a.sex, b.sex, [own.sex, '_T', 'F', 'M']) || compare(a.age, b.age, [own.age, '_T'])) < 0;

function compare(a: string, b: string, preferred: string[]): number {
  const rank = (code: string) => {
    const place = preferred.indexOf(code);
    return place < 0 ? preferred.length : place;
  };
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

export const sameBreakdown = (a: Breakdown, b: Breakdown): boolean => a.sex === b.sex && a.age === b.age;

/** The rows of one breakdown of a series in an area. */
export const rowsOf = (rows: readonly Observation[], { sex, age }: Breakdown): Observation[] =>
  rows.filter(row => row.sex === sex && row.age === age);
