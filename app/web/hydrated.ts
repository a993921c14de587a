type Match = { handle?: unknown };

/**
 * Whether React runs in the browser on this page: only where its route says `export const handle = { hydrate: true }`
 * (serving.md 1). Any other page ships no framework.
 */
export const isHydrated = (matches: readonly Match[]): boolean =>
  matches.some(
    ({ handle }) =>
      typeof handle === 'object' && handle !== null && 'hydrate' in handle && handle.hydrate === true,
  );
