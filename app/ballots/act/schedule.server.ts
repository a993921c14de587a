import { eq } from 'drizzle-orm';
import { must } from '~/access/policy';
import { record } from '~/audit/index.server';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { once } from '~/kernel/once.server';
import { refuse } from '~/kernel/refusal';
import { phasesOf, processRules } from '~/processes/index.server';
import { policy } from '../policy';
import { questionSpec } from '../questions';
import { findBallot } from '../read/find.server';
import { phaseOf, questionsFit, withinPhase } from '../rules';
import { ballotQuestions, ballots } from '../tables.server';
import type { SubjectKind } from '../words';

export type Scheduling = {
  process: Id;
  opens: Date;
  closes: Date;
  questions: readonly { kind: SubjectKind; subject: Id }[];
  /** Of the form: sent twice, it schedules once. */
  key?: string;
};

/**
 * Puts several proposals, or one snapshot, on a draft that only organisers see. Quorum and majority are those of the process: nobody
 * sets them for one ballot. @returns its id
 * @throws Refusal ballots.dates, .outside-phase, .questions, .question-gone 422
 */
export async function schedule(ctx: Context, given: Scheduling): Promise<Id> {
  must(policy, 'schedule', ctx.actor, {});
  const createdBy = personOf(ctx);
  const { process, opens, closes, questions } = given;
  const [first] = questions;
  if (!first || !questionsFit(questions)) return refuse('ballots.questions', 422);
  if (!(opens > ctx.now && closes > opens)) refuse('ballots.dates', 422);
  return ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      const rules = await processRules(tx, process);
      if (!withinPhase(await phasesOf(tx, process), phaseOf(first.kind), given))
        refuse('ballots.outside-phase', 422);
      for (const { kind, subject } of questions) {
        const text = await questionSpec(kind).text(tx, ctx, subject);
        if (text?.process !== process) refuse('ballots.question-gone', 422);
      }
      const id = ctx.newId();
      await tx.insert(ballots).values({
        id,
        process,
        method: 'yes-no',
        majority: rules.majority,
        base: 'yes-no',
        quorumShare: rules.quorumShare,
        opens,
        closes,
        state: 'draft',
        createdBy,
        at: ctx.now,
      });
      await tx.insert(ballotQuestions).values(
        questions.map(({ kind, subject }, index) => ({
          ballot: id,
          place: index + 1,
          subjectKind: kind,
          subject,
        })),
      );
      await record(tx, ctx, 'ballots.schedule', id);
      return id;
    }),
  );
}

/** A draft that nobody but organisers has seen goes away. @throws Refusal ballots.not-draft 409 */
export async function discard(ctx: Context, id: Id): Promise<void> {
  must(policy, 'discard', ctx.actor, {});
  await ctx.write(async tx => {
    const ballot = await findBallot(tx, ctx, id);
    if (ballot.state !== 'draft') refuse('ballots.not-draft', 409);
    await tx.delete(ballotQuestions).where(eq(ballotQuestions.ballot, id));
    await tx.delete(ballots).where(eq(ballots.id, id));
    await record(tx, ctx, 'ballots.discard', id);
  });
}
