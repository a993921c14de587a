import type { Key, T } from '~/i18n/translate';
import { type Fraction, parseFraction, sameNumber } from '~/kernel/fraction';
import type { CodeFound } from './read/lists.server';
import type { BallotPage, QuestionView } from './read/views';
import type { YesNoChoice } from './tally/words';
import type { BallotState, QuestionOutcome } from './words';

// What the pages of a ballot say about rules, results and the sealed box: one place, so that they all say it alike.

const half: Fraction = { over: 1n, under: 2n, written: '1/2' };

export const stateWord = (t: T, state: BallotState): string => t(`ballots.state.${state}`);

export const choiceWord = (t: T, choice: YesNoChoice): string => t(`ballots.choice.${choice}`);

/** Beside each answer of the form. */
export const choiceHint = (t: T, choice: Exclude<YesNoChoice, 'blank'>): string =>
  t(`ballots.choice.${choice}-hint`);

/** `share` is the majority as her language writes it, "2/3" or "60 %". Said before the vote and beside the result. */
export function ruleSentences(t: T, page: BallotPage, share: string): string[] {
  const majority = parseFraction(page.rule.majority);
  const isHalf = majority !== null && sameNumber(majority, half);
  return [
    t(page.youngAdults ? 'ballots.electorate.all' : 'ballots.electorate.adolescents'),
    isHalf ? t('ballots.majority.half') : t('ballots.majority.share', { share }),
    ...(page.frozen
      ? [
          t('ballots.quorum.rule', {
            needed: page.frozen.quorumNeeded,
            electorate: page.frozen.electorate,
          }),
        ]
      : []),
  ];
}

export const outcomeSentence = (t: T, result: NonNullable<QuestionView['result']>): string =>
  t(`ballots.result.${result.outcome}`);

/** The outcomes of all questions in a line: "3 aprobadas, 1 no aprobada". The quorum is one for the whole ballot. */
export function outcomesSentence(t: T, all: readonly QuestionOutcome[]): string {
  const [only, ...others] = all;
  if (only && others.length === 0) return t(`ballots.result.${only}`);
  if (all.includes('no-quorum')) return t('ballots.line.no-quorum');
  return (['approved', 'not-approved'] as const)
    .map(outcome => ({ outcome, count: all.filter(one => one === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => t(`ballots.line.${outcome}`, { count }))
    .join(', ');
}

export function quorumSentence(t: T, { ballots, electorate, quorum }: NonNullable<BallotPage['result']>) {
  const people = { reached: ballots, electorate, needed: quorum.needed };
  return quorum.met ? t('ballots.quorum.met', people) : t('ballots.quorum.missed', people);
}

export const listsSentence = (t: T, { files }: NonNullable<BallotPage['result']>): string =>
  t(files.length > 0 ? 'ballots.lists.published' : 'ballots.lists.few');

export const checkSentence = (t: T, found: CodeFound): string => t(`ballots.check.${found}`);

/** In place of a question's text, or beside it; null when all is as it was frozen. */
export const textSentence = (t: T, { text, changed }: QuestionView): string | null =>
  text === null ? t('ballots.text.gone') : changed ? t('ballots.text.changed') : null;

export const annulledSentences = (t: T, { reason }: NonNullable<BallotPage['annulled']>): string[] => [
  t('ballots.annulled'),
  reason?.text ?? t('ballots.annulled.reason-gone'),
];

/** Beside the form: title and text of each. */
export const promises = [
  ['ballots.secret.title', 'ballots.secret.text'],
  ['ballots.change.title', 'ballots.change.text'],
  ['ballots.partial.title', 'ballots.partial.text'],
] as const satisfies readonly (readonly [Key, Key])[];

/** Under the receipt code, before she votes. */
export const aboutCode = [
  'ballots.code.use',
  'ballots.code.keep',
  'ballots.code.ask',
  'ballots.code.lost',
  'ballots.code.later',
] as const satisfies readonly Key[];

/** What the sealed box protects from and what not, the title of each list in front. */
export const boxProtects = {
  title: 'ballots.protects.title',
  lines: ['ballots.protects.copies', 'ballots.protects.after', 'ballots.protects.tampering'],
} as const satisfies { title: Key; lines: readonly Key[] };

export const boxLimits = {
  title: 'ballots.limits.title',
  lines: ['ballots.limits.both', 'ballots.limits.pages', 'ballots.limits.device', 'ballots.limits.agree'],
} as const satisfies { title: Key; lines: readonly Key[] };
