import { and, eq, isNull, lte } from 'drizzle-orm';
import type { Context } from '~/kernel/context';
import { refuse } from '~/kernel/refusal';
import { notices } from './tables.server';

/** She has read them. Only those up to what she saw: one that came meanwhile stays new. */
export async function markSeen(ctx: Context, upTo: Date): Promise<void> {
  const person = ctx.actor.kind === 'person' ? ctx.actor.id : refuse('access.sign-in', 401);
  await ctx.write(tx =>
    tx
      .update(notices)
      .set({ seenAt: ctx.now })
      .where(and(eq(notices.person, person), isNull(notices.seenAt), lte(notices.at, upTo)))
      .then(() => {}),
  );
}
