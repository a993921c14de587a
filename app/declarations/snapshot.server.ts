import { versionsByIds } from '~/gate/index.server';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { type Snapshot, snapshotHash } from './document/hash.server';
import { clausesOf, type DeclarationRow, type SnapshotRow } from './find.server';

/** The Declaration as it stands in this transaction: which version of which clause, in order, by hash. */
export async function contentNow(db: Db, row: DeclarationRow): Promise<Snapshot> {
  const rows = await clausesOf(db, row.id);
  const versions = await versionsByIds(db, [row.version, ...rows.map(clause => clause.version)]);
  const hashOf = new Map(versions.map(version => [version.id, version.hash]));
  const hash = (version: string) => hashOf.get(version) ?? refuse('declarations.changed', 409);
  return {
    declaration: row.id,
    lang: row.lang,
    text: { version: row.version, hash: hash(row.version) },
    clauses: rows.map((clause, place) => ({
      place: place + 1,
      clause: clause.id,
      version: clause.version,
      hash: hash(clause.version),
    })),
  };
}

/** A snapshot that nobody has frozen is void as soon as a word changes. */
export const isCurrentSnapshot = async (
  db: Db,
  row: DeclarationRow,
  snapshot: Pick<SnapshotRow, 'hash'>,
): Promise<boolean> => row.state === 'writing' && snapshotHash(await contentNow(db, row)) === snapshot.hash;
