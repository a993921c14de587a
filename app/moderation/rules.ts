/** Where in `count` sorted numbers the one stands below which `share` of them lie (nearest rank), from 0. */
export const rankOf = (count: number, share: number): number =>
  Math.max(0, Math.min(count - 1, Math.ceil(share * count) - 1));

/** What an author is told: whole hours that nine of ten texts took at most, or that we do not know yet (fewer than `from`). */
export const expectedHours = (count: number, ninthSeconds: number | null, from: number): number | null =>
  count < from || ninthSeconds === null ? null : Math.max(1, Math.ceil(ninthSeconds / 3600));
