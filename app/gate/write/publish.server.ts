import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import type { After, Db } from '~db/store.server';
import { hashOf } from '../canonical';
import { approvals } from '../tables.server';
import type { Version } from '../words';
import { move } from './move.server';
import { take } from './row.server';
import { show } from './show.server';

/**
 * Copies exactly the approved bytes into what others may read, and lets the domain give birth to what the text is.
 * Whether this human may approve is moderation's to say; that it is another human than the author is checked here again,
 * and a third time by a trigger.
 * @param seen the hash of what the reviewer read (R4). @throws Refusal gate.stale 409, gate.own-text 403
 */
export async function publish(tx: Db, ctx: Context, after: After, id: Id, seen: string): Promise<Version> {
  const row = await take(tx, id);
  if (ctx.actor.kind !== 'person') return refuse('access.not-yours', 403);
  if (row.author === ctx.actor.id) return refuse('gate.own-text', 403);
  if (row.hash !== seen || hashOf(row.salt ?? Buffer.alloc(0), row.fields, row.structure) !== seen)
    return refuse('gate.stale', 409);
  await move(tx, ctx, row, 'published');
  await tx.insert(approvals).values({ version: id, approver: ctx.actor.id, hash: seen, at: ctx.now });
  return show(tx, ctx, after, row);
}
