import { chooseBreakdown, rowsOf, sameBreakdown } from './breakdown';
import type { Breakdown, Edition, LinkKind, Observation } from './words';

/** A year between the first and the last figure; null is a gap and is shown as one, never as zero. */
export interface Year {
  year: number;
  observation: Observation | null;
}

export interface History {
  breakdown: Breakdown;
  /** Whether the figures count exactly the people the series is defined for. If not, the page says whom they count. */
  asDefined: boolean;
  years: Year[];
}

/** Nothing may be scored on background. */
export const scored = (kind: LinkKind): boolean => kind !== 'context';

/**
 * The figures of one series in one area, year by year, of one breakdown (see chooseBreakdown). Where two editions give
 * the same year, the later edition stands. null: no figure at all.
 */
export function history(
  observations: readonly Observation[],
  series: { code: string } & Breakdown,
  area: string,
  editions: readonly Edition[],
): History | null {
  const mine = observations.filter(
    row => row.series === series.code && row.area === area && Number.isFinite(row.value),
  );
  const breakdown = chooseBreakdown(mine, series);
  if (!breakdown) return null;
  const age = new Map(editions.map(edition => [edition.id, edition.year]));
  const byYear = new Map<number, Observation>();
  for (const row of rowsOf(mine, breakdown)) {
    const year = Number(row.period);
    const other = byYear.get(year);
    if (!other || (age.get(row.edition) ?? 0) > (age.get(other.edition) ?? 0)) byYear.set(year, row);
  }
  return { breakdown, asDefined: sameBreakdown(breakdown, series), years: filled(byYear) };
}

function filled(byYear: Map<number, Observation>): Year[] {
  const known = [...byYear.keys()].sort((a, b) => a - b);
  const first = known[0] ?? 0;
  const last = known.at(-1) ?? -1;
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    year: first + i,
    observation: byYear.get(first + i) ?? null,
  }));
}

/** The most recent figure: history ends with it. */
export const latest = (history: History | null): Observation | null =>
  history?.years.at(-1)?.observation ?? null;

/**
 * The same without the whole history: of the newest figure of each breakdown and edition of one series in one area, the
 * one that history ends with.
 */
export function newest(
  rows: readonly Observation[],
  own: Breakdown,
  editions: readonly Edition[],
): Observation | null {
  const breakdown = chooseBreakdown(rows, own);
  if (!breakdown) return null;
  const age = (row: Observation) => editions.find(({ id }) => id === row.edition)?.year ?? 0;
  return rowsOf(rows, breakdown).reduce((best, row) =>
    Number(row.period) - Number(best.period) > 0 || (row.period === best.period && age(row) > age(best))
      ? row
      : best,
  );
}

/** What a year differs from the year before it; null across a gap: two surveys ten years apart are no yearly change. */
export function changeAt(years: readonly Year[], place: number): number | null {
  const now = years[place]?.observation;
  const before = years[place - 1]?.observation;
  return now && before ? now.value - before.value : null;
}

/** From this many years on, an edition that has nothing newer is worth saying. */
export const oldAfter = 5;

export type Finding =
  | { kind: 'none' }
  | { kind: 'old'; since: number; edition: number }
  | { kind: 'recent'; since: number };

/**
 * Missing data is a finding. Measured against the edition, not against today: what an edition of 2019 does not have
 * says nothing about what was published in 2024.
 */
export const finding = (history: History | null, editions: readonly Edition[]): Finding =>
  findingOf(latest(history), editions);

/** The same of the most recent figure alone. */
export function findingOf(
  last: Pick<Observation, 'period' | 'edition'> | null,
  editions: readonly Edition[],
): Finding {
  if (!last) return { kind: 'none' };
  const since = Number(last.period);
  const edition = editions.find(({ id }) => id === last.edition)?.year ?? since;
  return edition - since >= oldAfter ? { kind: 'old', since, edition } : { kind: 'recent', since };
}

/** What there is to say in one sentence about a history: the first, highest and last figure. */
export interface Outline {
  count: number;
  first: Observation;
  highest: Observation;
  last: Observation;
}

export function outline(history: History | null): Outline | null {
  const rows = history?.years.flatMap(({ observation }) => observation ?? []) ?? [];
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return null;
  const highest = rows.reduce((top, row) => (row.value > top.value ? row : top), first);
  return { count: rows.length, first, highest, last };
}
