import { and, eq } from 'drizzle-orm';
import { record } from '~/audit/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { canMove } from '../rules';
import { versions } from '../tables.server';
import type { VersionState } from '../words';

/** One edge of the state machine and its one audit row (i4). The WHERE makes two at once impossible. */
export async function move(tx: Db, ctx: Context, version: { id: Id; state: VersionState }, to: VersionState) {
  if (!canMove(version.state, to)) refuse('gate.stale', 409);
  const moved = await tx
    .update(versions)
    .set({ state: to, stateAt: ctx.now })
    .where(and(eq(versions.id, version.id), eq(versions.state, version.state)))
    .returning({ id: versions.id });
  if (moved.length === 0) refuse('gate.stale', 409);
  await record(tx, ctx, `gate.${to}`, version.id);
}
