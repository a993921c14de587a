/**
 * What changes only when something becomes public or stops being so, asked once for each revision and key. What was asked while
 * a revision was current counts for that one alone, even when the answer comes after the next.
 */
export function perRevision<K, T>(
  revision: () => number,
  ask: (key: K) => Promise<T>,
): (key: K) => Promise<T> {
  const kept = new Map<K, Promise<T>>();
  let current = revision();
  return key => {
    if (revision() !== current) {
      kept.clear();
      current = revision();
    }
    const known = kept.get(key);
    if (known) return known;
    const asked = ask(key);
    kept.set(key, asked);
    // What failed is asked again.
    asked.catch(() => kept.get(key) === asked && kept.delete(key));
    return asked;
  };
}
