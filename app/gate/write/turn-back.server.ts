import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import type { Version } from '../words';
import { move } from './move.server';
import { take, toVersion } from './row.server';

/** A human's no, with its reason in moderation/. The text stays with its author for a better one. */
export async function turnBack(
  tx: Db,
  ctx: Context,
  id: Id,
  to: 'returned' | 'declined',
  seen: string,
): Promise<Version> {
  const row = await take(tx, id);
  if (row.hash !== seen) return refuse('gate.stale', 409);
  await move(tx, ctx, row, to);
  return { ...toVersion(row), state: to };
}
