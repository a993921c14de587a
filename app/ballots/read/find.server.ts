import { and, asc, eq, inArray } from 'drizzle-orm';
import { may } from '~/access/policy';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { policy, type VoterFacts } from '../policy';
import { stateAt } from '../rules';
import { ballotQuestions, ballots, electorate, roll } from '../tables.server';

export type BallotRow = typeof ballots.$inferSelect;
export type QuestionRow = typeof ballotQuestions.$inferSelect;

/** A ballot that the actor may know of: a draft exists for organisers alone. @throws Refusal ballots.not-found 404 */
export async function findBallot(db: Db, ctx: Context, id: Id): Promise<BallotRow> {
  const [row] = await db.select().from(ballots).where(eq(ballots.id, id));
  if (!row || (row.state === 'draft' && !may(policy, 'see-drafts', ctx.actor, {})))
    return refuse('ballots.not-found', 404);
  return row;
}

/** The questions of these ballots in order: one query however many. */
export async function questionsOf(db: Db, ids: readonly Id[]): Promise<QuestionRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(ballotQuestions)
    .where(inArray(ballotQuestions.ballot, [...ids]))
    .orderBy(asc(ballotQuestions.ballot), asc(ballotQuestions.place));
}

const isIn = async (db: Db, list: typeof electorate | typeof roll, ballot: Id, person: Id) =>
  (await db.$count(list, and(eq(list.ballot, ballot), eq(list.person, person)))) > 0;

/** Of the one who asks, never of another. */
export const hasVoted = (db: Db, ctx: Context, ballot: Id): Promise<boolean> =>
  ctx.actor.kind === 'person' ? isIn(db, roll, ballot, ctx.actor.id) : Promise.resolve(false);

export async function voterFacts(db: Db, ctx: Context, ballot: BallotRow): Promise<VoterFacts> {
  const { actor } = ctx;
  const inElectorate = actor.kind === 'person' && (await isIn(db, electorate, ballot.id, actor.id));
  return { inElectorate, state: stateAt(ballot, ctx.now) };
}
