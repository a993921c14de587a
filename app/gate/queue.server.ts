import { and, asc, eq, inArray, isNotNull, ne } from 'drizzle-orm';
import type { Id } from '~/kernel/ids';
import { noRules } from '~/screening/words';
import type { Db } from '~db/store.server';
import { versions } from './tables.server';
import type { Version } from './words';
import { toVersion } from './write/row.server';

/** What the desk sees of a waiting text before it opens it. */
export type Waiting = Pick<
  Version,
  'id' | 'kind' | 'place' | 'author' | 'lang' | 'priority' | 'createdAt' | 'state'
> & {
  signals: string[];
  /** No rule has read it, since the rules failed (R3): that it has no signals says nothing. */
  unread: boolean;
};

/** Everything that waits for a human, priority first, then the oldest (R38). Held texts wait like the rest (R3). */
export async function claimable(db: Db, notBy?: Id): Promise<Waiting[]> {
  const rows = await db
    .select({
      id: versions.id,
      kind: versions.kind,
      place: versions.place,
      author: versions.author,
      lang: versions.lang,
      priority: versions.priority,
      createdAt: versions.createdAt,
      state: versions.state,
      signals: versions.signals,
      ruleVersion: versions.ruleVersion,
    })
    .from(versions)
    .where(
      and(inArray(versions.state, ['pending', 'held-tech']), notBy ? ne(versions.author, notBy) : undefined),
    )
    .orderBy(asc(versions.priority), asc(versions.createdAt), asc(versions.id));
  return rows.map(({ ruleVersion, ...row }) => ({ ...row, unread: ruleVersion === noRules }));
}

/** Since when the text waits that has waited longest; null when none does. */
export async function oldestWaiting(db: Db): Promise<Date | null> {
  const [row] = await db
    .select({ at: versions.createdAt })
    .from(versions)
    .where(inArray(versions.state, ['pending', 'held-tech']))
    .orderBy(asc(versions.createdAt))
    .limit(1);
  return row?.at ?? null;
}

/** For a reviewer who holds them: the whole text. Who may call this is moderation's to say. */
export async function versionsByIds(db: Db, ids: readonly Id[]): Promise<Version[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(versions)
    .where(and(inArray(versions.id, [...ids]), isNotNull(versions.fields)));
  return rows.map(toVersion);
}

export const versionById = async (db: Db, id: Id): Promise<Version | null> => {
  const [row] = await db.select().from(versions).where(eq(versions.id, id));
  return row?.fields ? toVersion(row) : null;
};

/** How many texts of this person a human has approved. */
export const approvedTexts = (db: Db, author: Id): Promise<number> =>
  db.$count(versions, and(eq(versions.author, author), inArray(versions.state, ['published', 'superseded'])));
