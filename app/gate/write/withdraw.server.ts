import { eq } from 'drizzle-orm';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import type { After, Db } from '~db/store.server';
import { versions } from '../tables.server';
import type { Version } from '../words';
import { move } from './move.server';
import { openVersions, toVersion } from './row.server';
import { hide } from './show.server';

/**
 * Its author takes a text back, seen or not yet. What was public stops being so in this transaction.
 * @throws Refusal gate.not-found 404 when it is not hers (which looks like missing)
 */
export async function withdraw(tx: Db, ctx: Context, after: After, id: Id): Promise<Version> {
  const [row] = await tx.select().from(versions).where(eq(versions.id, id));
  if (!row || ctx.actor.kind !== 'person' || row.author !== ctx.actor.id)
    return refuse('gate.not-found', 404);
  if (row.state === 'withdrawn') return toVersion(row);
  await move(tx, ctx, row, 'withdrawn');
  const version = toVersion(row);
  if (row.state === 'published') {
    await hide(tx, ctx, after, version);
    // What she takes back must not come back by a better wording of it that still waited.
    for (const waiting of await openVersions(tx, row)) await move(tx, ctx, waiting, 'withdrawn');
  }
  return { ...version, state: 'withdrawn' };
}
