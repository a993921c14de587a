import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import { must } from '~/access/policy';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { After, Db } from '~db/store.server';
import { policy } from '../policy';
import { findBallot } from '../read/find.server';
import { stateAt } from '../rules';
import { ballots, envelopes, roll } from '../tables.server';
import { inPieces } from '../write.server';
import { count } from './count.server';

/** Opens what is due and counts what has closed, each in a transaction of its own: a ballot that fails holds up no other. */
export async function closeDue(ctx: Context): Promise<void> {
  must(policy, 'run-clock', ctx.actor, {});
  const due = await ctx.read
    .select({ id: ballots.id })
    .from(ballots)
    .where(and(inArray(ballots.state, ['frozen', 'open']), lte(ballots.opens, ctx.now)));
  const failures: unknown[] = [];
  for (const { id } of due)
    await ctx.write((tx, after) => move(tx, ctx, after, id)).catch(failure => failures.push(failure));
  if (failures.length > 0) throw failures[0];
}

async function move(tx: Db, ctx: Context, after: After, id: Id): Promise<void> {
  const ballot = await findBallot(tx, ctx, id);
  const at = stateAt(ballot, ctx.now);
  if (at === ballot.state) return;
  if (at === 'open') await tx.update(ballots).set({ state: 'open' }).where(eq(ballots.id, id));
  else if (at === 'closed') {
    await count(tx, ctx, ballot);
    after('erased');
  }
  after('revision');
}

/**
 * Lays the roll and the box of every open ballot anew, each in the order of its keys, so that neither the order of rows nor, on
 * PostgreSQL, the number of the transaction that wrote them joins the two in a copy made later (README).
 */
export async function stir(ctx: Context): Promise<void> {
  must(policy, 'run-clock', ctx.actor, {});
  const open = await ctx.read.select({ id: ballots.id }).from(ballots).where(eq(ballots.state, 'open'));
  for (const { id } of open)
    await ctx.write(async tx => {
      const ofBallot = eq(envelopes.ballot, id);
      const box = await tx.select().from(envelopes).where(ofBallot).orderBy(asc(envelopes.handle));
      const people = await tx.select().from(roll).where(eq(roll.ballot, id)).orderBy(asc(roll.person));
      await tx.delete(envelopes).where(ofBallot);
      await tx.delete(roll).where(eq(roll.ballot, id));
      for (const piece of inPieces(box)) await tx.insert(envelopes).values(piece);
      for (const piece of inPieces(people)) await tx.insert(roll).values(piece);
    });
}
