import { may } from '~/access/policy';
import { publishedOne } from '~/gate/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { processRules } from '~/processes/index.server';
import { policy } from './policy';
import { type BallotRow, findBallot, questionsOf } from './read/find.server';
import { filesOf, resultsOf } from './read/lists.server';
import { questionView, voterOf } from './read/question.server';
import type { BallotPage } from './read/views';
import { canMove, isCounted, stateAt } from './rules';
import type { Result } from './tally/words';

/**
 * Everything of the page of a ballot, for whoever asks: before, during and after. Until it is counted nothing in it depends on what
 * anybody else did with it: no turnout, no running total (R54). @throws Refusal ballots.not-found 404
 */
export async function ballotPage(ctx: Context, id: Id, lang: Lang): Promise<BallotPage> {
  const ballot = await findBallot(ctx.read, ctx, id);
  const state = stateAt(ballot, ctx.now);
  const counted = isCounted(state) ? await resultsOf(ctx.read, [id]) : [];
  const rows = await questionsOf(ctx.read, [id]);
  const resultAt = (place: number) => counted.find(({ question }) => question === place)?.result;
  const { youngAdultsCount } = await processRules(ctx.read, ballot.process);
  const asOrganiser = (act: 'discard' | 'freeze' | 'annul' | 'certify') => may(policy, act, ctx.actor, {});
  return {
    id,
    process: ballot.process,
    state,
    opens: ballot.opens,
    closes: ballot.closes,
    rule: {
      method: ballot.method,
      majority: ballot.majority,
      base: ballot.base,
      quorumShare: ballot.quorumShare,
    },
    youngAdults: youngAdultsCount,
    frozen: ballot.hash
      ? {
          electorate: ballot.electorateSize ?? 0,
          quorumNeeded: ballot.quorumNeeded ?? 0,
          hash: ballot.hash,
        }
      : null,
    questions: await Promise.all(rows.map(row => questionView(ctx, row, resultAt(row.place), lang))),
    voter: await voterOf(ctx, ballot),
    result: await wholeResult(ctx, ballot, counted[0]?.result),
    annulled: ballot.annulledAt ? { at: ballot.annulledAt, reason: await reasonOf(ctx, id, lang) } : null,
    may: {
      discard: state === 'draft' && asOrganiser('discard'),
      freeze: state === 'draft' && ctx.now < ballot.opens && asOrganiser('freeze'),
      annul: canMove(state, 'annulled') && asOrganiser('annul'),
      certify: state === 'counted' && asOrganiser('certify'),
    },
  };
}

async function wholeResult(
  ctx: Context,
  ballot: BallotRow,
  result: Result | undefined,
): Promise<BallotPage['result']> {
  if (!result || !ballot.countedAt) return null;
  return {
    ballots: Number(result.ballots),
    electorate: ballot.electorateSize ?? 0,
    quorum: { needed: ballot.quorumNeeded ?? 0, met: result.quorum?.met ?? false },
    countedAt: ballot.countedAt,
    files: await filesOf(ctx.read, ballot),
    certifiedAt: ballot.certifiedAt,
  };
}

async function reasonOf(ctx: Context, id: Id, lang: Lang): Promise<{ text: string; lang: Lang } | null> {
  const note = await publishedOne(ctx, 'ballot-note', id, lang);
  return note && { text: note.fields.reason ?? '', lang: note.lang };
}
