import { and, desc, eq, notInArray } from 'drizzle-orm';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { isCounted, stateAt } from '../rules';
import { ballotQuestions, ballots } from '../tables.server';
import type { BallotState, QuestionOutcome, SubjectKind } from '../words';
import { resultsOf } from './lists.server';
import { outcomeOf } from './question.server';

export type Voted = {
  ballot: Id;
  state: BallotState;
  opens: Date;
  closes: Date;
  /** Null until it is counted: no turnout and no running total before (R54). */
  result: { outcome: QuestionOutcome; yes: number; no: number; abstain: number; blank: number } | null;
};

/** The last ballot that asked about one text, for the page of that text. Drafts are nobody's yet, an annulled one asked nothing. */
export async function votedOn(ctx: Context, kind: SubjectKind, subject: Id): Promise<Voted | null> {
  const [row] = await ctx.read
    .select({ ballot: ballots, place: ballotQuestions.place })
    .from(ballotQuestions)
    .innerJoin(ballots, eq(ballots.id, ballotQuestions.ballot))
    .where(
      and(
        eq(ballotQuestions.subject, subject),
        eq(ballotQuestions.subjectKind, kind),
        notInArray(ballots.state, ['draft', 'annulled']),
      ),
    )
    .orderBy(desc(ballots.closes), desc(ballots.id))
    .limit(1);
  if (!row) return null;
  const { ballot, place } = row;
  const state = stateAt(ballot, ctx.now);
  const counted = isCounted(state) ? await resultsOf(ctx.read, [ballot.id]) : [];
  const result = counted.find(({ question }) => question === place)?.result;
  return {
    ballot: ballot.id,
    state,
    opens: ballot.opens,
    closes: ballot.closes,
    result: result
      ? {
          outcome: outcomeOf(result),
          yes: Number(result.totals?.yes),
          no: Number(result.totals?.no),
          abstain: Number(result.totals?.abstain),
          blank: Number(result.blank),
        }
      : null,
  };
}
