import { eq } from 'drizzle-orm';
import type { Id } from '~/kernel/ids';
import type { Db } from '~db/store.server';
import { envelopes } from './tables.server';

/** Rows for one statement: both engines have a bound of parameters. */
export const inPieces = <T>(rows: readonly T[], size = 200): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, n) => rows.slice(n * size, (n + 1) * size));

/** Every envelope of a ballot goes. Its wrapped key goes in the same transaction, with the state. */
export const emptyBox = (tx: Db, ballot: Id): Promise<void> =>
  tx
    .delete(envelopes)
    .where(eq(envelopes.ballot, ballot))
    .then(() => {});
