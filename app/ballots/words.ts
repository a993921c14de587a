import { yesNoWords } from './tally/words';

/**
 * What a ballot is. `closed` is between the closing time and the count and is never stored: the clock of an act decides it,
 * not a job that has run or not (rules.ts).
 */
export const states = ['draft', 'frozen', 'open', 'closed', 'counted', 'certified', 'annulled'] as const;
export type BallotState = (typeof states)[number];

export const subjectKinds = ['proposal', 'snapshot'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export const ballotMethods = ['yes-no'] as const;

/** What a form may answer to one question; a question left alone is blank. */
export const answerWords = yesNoWords;

/** Question number (from 1, as text) -> word, as a form sends them. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** The outcome of one question by yes-no/1. */
export const outcomes = ['approved', 'not-approved', 'no-quorum'] as const;
export type QuestionOutcome = (typeof outcomes)[number];

export const limits = {
  /** (P) More than a person reads with care at once. */
  questions: 20,
  clockSeconds: 5,
  /** (P) How often the roll and the box of an open ballot are laid anew in the order of their keys. */
  stirSeconds: 600,
} as const;
