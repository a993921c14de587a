import { may } from '~/access/policy';
import type { Context } from '~/kernel/context';
import type { Lang } from '~/kernel/lang';
import { policy } from '../policy';
import { questionSpec } from '../questions';
import type { Result } from '../tally/words';
import { outcomes, type QuestionOutcome } from '../words';
import { type BallotRow, hasVoted, type QuestionRow, voterFacts } from './find.server';
import type { BallotPage, QuestionView } from './views';

export const outcomeOf = (result: Result): QuestionOutcome =>
  outcomes.find(known => known === result.outcome) ?? 'not-approved';

function resultView(result: Result | undefined): QuestionView['result'] {
  const [majority] = result?.comparisons ?? [];
  if (!result || !majority) return null;
  const [part, whole] = [Number(majority.part), Number(majority.whole)];
  return {
    outcome: outcomeOf(result),
    counts: {
      yes: Number(result.totals?.yes),
      no: Number(result.totals?.no),
      abstain: Number(result.totals?.abstain),
      blank: Number(result.blank),
    },
    majority: {
      part,
      whole,
      share: whole === 0 ? 0 : part / whole,
      bound: majority.bound,
      exceed: majority.relation === '>',
      met: majority.met,
    },
  };
}

export const textOf = (ctx: Context, { subjectKind, subject }: QuestionRow, lang: Lang) =>
  questionSpec(subjectKind).text(ctx.read, ctx, subject, lang);

export async function questionView(
  ctx: Context,
  row: QuestionRow,
  result: Result | undefined,
  lang: Lang,
): Promise<QuestionView> {
  const text = await textOf(ctx, row, lang);
  return {
    place: row.place,
    kind: row.subjectKind,
    subject: row.subject,
    hash: row.versionHash,
    text: text && { title: text.title, lang: text.lang, href: text.href },
    shown: text && ((await questionSpec(row.subjectKind).shown?.(ctx, row.subject, lang)) ?? null),
    changed: text !== null && row.versionHash !== null && text.hash !== row.versionHash,
    result: resultView(result),
  };
}

/** Only what concerns the one who asks: whether another has voted is told to nobody. */
export async function voterOf(ctx: Context, ballot: BallotRow): Promise<BallotPage['voter']> {
  const facts = await voterFacts(ctx.read, ctx, ballot);
  if (!facts.inElectorate) return null;
  return {
    hasVoted: await hasVoted(ctx.read, ctx, ballot.id),
    mayVote: may(policy, 'vote', ctx.actor, facts),
  };
}
