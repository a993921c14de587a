import { and, eq, gt, inArray } from 'drizzle-orm';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import type { Phase } from '~/processes/words';
import type { Db } from '~db/store.server';
import { questionsOf } from './read/find.server';
import { phaseOf, withinPhase } from './rules';
import { ballots } from './tables.server';

/** Dates of a process do not move away from under a ballot that is prepared or running. @throws Refusal ballots.stands 409 */
export async function ballotsFit(tx: Db, ctx: Context, process: Id, phases: readonly Phase[]): Promise<void> {
  const standing = await tx
    .select()
    .from(ballots)
    .where(
      and(
        eq(ballots.process, process),
        inArray(ballots.state, ['draft', 'frozen', 'open']),
        gt(ballots.closes, ctx.now),
      ),
    );
  const questions = await questionsOf(
    tx,
    standing.map(({ id }) => id),
  );
  for (const ballot of standing) {
    const first = questions.find(question => question.ballot === ballot.id);
    if (first && !withinPhase(phases, phaseOf(first.subjectKind), ballot)) refuse('ballots.stands', 409);
  }
}
