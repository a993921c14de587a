import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import { must } from '~/access/policy';
import { record } from '~/audit/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { canBeRecounted, choicesFile } from '../box/lists';
import { policy } from '../policy';
import { type BallotRow, findBallot } from '../read/find.server';
import { listsOfBallot, resultsOf } from '../read/lists.server';
import { ruleOf } from '../rules';
import { ballots } from '../tables.server';
import { yesNo } from '../tally/methods/yes-no';

/** Whether the published lists give the published results, counted as the command on the page counts them. */
async function addsUp(tx: Db, ballot: BallotRow): Promise<boolean> {
  const lists = await listsOfBallot(tx, ballot.id);
  if (!lists) return true;
  const recount = yesNo.prepare(ruleOf(ballot));
  for (const { question, result } of await resultsOf(tx, [ballot.id])) {
    const choices = lists.choices[question - 1] ?? [];
    if (choices.length !== lists.hashes.length || String(choices.length) !== result.ballots) return false;
    if (!canBeRecounted(choices)) continue;
    const { text } = choicesFile(ballot.id, question, choices);
    if (!isDeepStrictEqual(recount({ text, options: [], seed: '', warnings: [] }), result)) return false;
  }
  return true;
}

/**
 * An organiser records that the count was looked at. She decides nothing: the result stands since the count, and what is recorded
 * is that the published lists give it. @throws Refusal ballots.not-counted, .recount-differs 409
 */
export async function certify(ctx: Context, id: Id): Promise<void> {
  must(policy, 'certify', ctx.actor, {});
  const certifiedBy = ctx.actor.kind === 'person' ? ctx.actor.id : null;
  await ctx.write(async (tx, after) => {
    const ballot = await findBallot(tx, ctx, id);
    if (ballot.state === 'certified') return;
    if (ballot.state !== 'counted') refuse('ballots.not-counted', 409);
    if (!(await addsUp(tx, ballot))) refuse('ballots.recount-differs', 409);
    await tx
      .update(ballots)
      .set({ state: 'certified', certifiedBy, certifiedAt: ctx.now })
      .where(eq(ballots.id, id));
    await record(tx, ctx, 'ballots.certify', id);
    after('revision');
  });
}
