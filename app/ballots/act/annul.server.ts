import { eq } from 'drizzle-orm';
import { must } from '~/access/policy';
import { record } from '~/audit/index.server';
import { type Sent, submit } from '~/gate/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { once } from '~/kernel/once.server';
import { refuse } from '~/kernel/refusal';
import { notify } from '~/notices/index.server';
import type { Db } from '~db/store.server';
import { policy } from '../policy';
import { questionSpec } from '../questions';
import { findBallot, questionsOf } from '../read/find.server';
import { canMove, stateAt } from '../rules';
import { ballots, electorate, roll } from '../tables.server';
import { emptyBox } from '../write.server';

/**
 * Asks that a ballot be annulled, with a reason for everybody. It happens when another human has approved the reason: no adult stops a
 * vote alone, and none without saying why. Once annulled, the same act tells the reason in another language.
 * @throws Refusal ballots.too-late 409 for one that is counted
 */
export async function annul(
  ctx: Context,
  given: { ballot: Id; lang: Lang; reason: string; key?: string; acknowledged?: boolean; draft?: string },
): Promise<Sent> {
  must(policy, 'annul', ctx.actor, {});
  return ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      const ballot = await findBallot(tx, ctx, given.ballot);
      if (ballot.state === 'draft') return refuse('ballots.not-found', 404);
      const at = stateAt(ballot, ctx.now);
      if (at !== 'annulled' && !canMove(at, 'annulled')) refuse('ballots.too-late', 409);
      return submit(tx, ctx, {
        kind: 'ballot-note',
        subject: ballot.id,
        lang: given.lang,
        fields: { reason: given.reason },
        place: null,
        process: ballot.process,
        audience: 'public',
        acknowledged: given.acknowledged,
        draft: given.draft,
      });
    }),
  );
}

/**
 * The reason is public, so the ballot is annulled: envelopes, roll and k go, unread. @throws Refusal ballots.too-late 409 when it was
 * counted meanwhile; then the reason is not published either
 */
export async function annulWithReason(tx: Db, ctx: Context, id: Id): Promise<void> {
  const ballot = await findBallot(tx, ctx, id);
  const at = stateAt(ballot, ctx.now);
  if (at === 'annulled') return;
  if (!canMove(at, 'annulled')) refuse('ballots.too-late', 409);
  await emptyBox(tx, id);
  await tx.delete(roll).where(eq(roll.ballot, id));
  await tx
    .update(ballots)
    .set({ state: 'annulled', wrappedKey: null, annulledAt: ctx.now })
    .where(eq(ballots.id, id));
  for (const { subjectKind, subject } of await questionsOf(tx, [id]))
    await questionSpec(subjectKind).onAnnulled(tx, ctx, subject, id);
  const people = await tx.select().from(electorate).where(eq(electorate.ballot, id));
  await notify(
    tx,
    ctx,
    people.map(({ person }) => person),
    'ballot-annulled',
    { kind: 'ballot', id },
  );
  await record(tx, ctx, 'ballots.annul', id);
}
