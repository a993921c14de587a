import type { Db } from '~db/store.server';
import type { Context } from './context';
import { outbox } from './tables.server';

/**
 * What must leave the database once this transaction has committed: mail, a page to a phone.
 * @param payload ids, codes and numbers; never a text, never a name (R27)
 */
export async function send(
  tx: Db,
  ctx: Context,
  topic: string,
  payload: Record<string, string | number>,
): Promise<void> {
  await tx.insert(outbox).values({ id: ctx.newId(), topic, payload, at: ctx.now });
}
