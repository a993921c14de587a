import type Database from 'better-sqlite3';

/** How many are kept: every query of the house has its own words, lists of ids of each length have theirs. */
const most = 500;

/**
 * SQLite compiles a statement each time it is prepared; the house says the same few hundred again and again. Kept by their words,
 * least recently used out first. Statements are used and done with in one go, so one may serve everybody in turn; each
 * begins as a new one does, answering with objects.
 */
export function keepStatements(connection: Database.Database): void {
  const kept = new Map<string, Database.Statement>();
  const prepare = connection.prepare.bind(connection);
  connection.prepare = ((words: string) => {
    const known = kept.get(words);
    if (known) {
      kept.delete(words);
      kept.set(words, known);
      return known.reader ? known.raw(false) : known;
    }
    const made = prepare(words);
    kept.set(words, made);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return made;
  }) as typeof connection.prepare;
}
