import { and, eq, inArray } from 'drizzle-orm';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { openStates } from '../rules';
import { versions } from '../tables.server';
import type { Fields, Structure, Version } from '../words';

export const toVersion = (row: typeof versions.$inferSelect): Version => ({
  id: row.id,
  kind: row.kind,
  subject: row.subject,
  lang: row.lang,
  fields: JSON.parse(row.fields ?? '{}') as Fields,
  structure: JSON.parse(row.structure ?? '{}') as Structure,
  hash: row.hash,
  author: row.author,
  place: row.place,
  process: row.process,
  audience: row.audience,
  base: row.base,
  state: row.state,
  priority: row.priority,
  createdAt: row.createdAt,
});

/** A version that still has its bytes. @throws Refusal gate.stale 409 */
export async function take(tx: Db, id: Id) {
  const [row] = await tx.select().from(versions).where(eq(versions.id, id));
  if (!row?.fields || !row.structure) return refuse('gate.stale', 409);
  return row as typeof row & { fields: string; structure: string };
}

export type Row = Awaited<ReturnType<typeof take>>;

/** What still waits, or came back, of one text by one author. */
export const openVersions = (
  tx: Db,
  { kind, subject, lang, author }: Pick<Version, 'kind' | 'subject' | 'lang' | 'author'>,
): Promise<Pick<Version, 'id' | 'state'>[]> =>
  tx
    .select({ id: versions.id, state: versions.state })
    .from(versions)
    .where(
      and(
        eq(versions.kind, kind),
        eq(versions.subject, subject),
        eq(versions.lang, lang),
        eq(versions.author, author),
        inArray(versions.state, [...openStates]),
      ),
    );
