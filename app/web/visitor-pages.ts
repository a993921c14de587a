/**
 * Pages that every visitor sees alike, and the query parameters each reads: nothing else of a query reaches them, so that a made-up
 * parameter makes no page of its own in the cache. tests/web/visitor-pages.test.ts holds this list to what the routes read.
 */
const shared: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^$/, []],
  [/^\/(help|moderation|privacy)$/, []],
  [/^\/process\/[^/]+$/, []],
  [/^\/proposals$/, ['process', 'theme', 'state', 'page']],
  [/^\/proposals\/P-\d+$/, ['offered']],
  [/^\/declaration$/, []],
  [/^\/declaration\/[^/]+$/, []],
  [/^\/declaration\/[^/]+\/(?!write$)[^/]+$/, []],
  [/^\/declaration\/[^/]+\/[^/]+\/file$/, ['format', 'area']],
  [/^\/clause\/[^/]+$/, []],
  [/^\/clause\/[^/]+\/compare$/, ['from', 'to']],
  [/^\/ballots(\/[^/]+){0,2}$/, []],
  [/^\/indicators(\/[^/]+)?$/, ['area']],
  [/^\/recommendations(\/[^/]+)?$/, []],
];

/** The parameters that the page at a path reads, in a fixed order; undefined where a page is not for the cache. */
export function readsOf(path: string): readonly string[] | undefined {
  const after = /^\/(?:es|pt|en|fr)(?=\/|$)(.*)$/.exec(path)?.[1];
  return after === undefined ? undefined : shared.find(([pattern]) => pattern.test(after))?.[1];
}
