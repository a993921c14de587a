import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import type { Shown } from '../questions';
import type { Base } from '../tally/words';
import type { BallotState, QuestionOutcome, SubjectKind } from '../words';
import type { FileView } from './lists.server';

export type QuestionView = {
  /** From 1; the name of its field in a form. */
  place: number;
  kind: SubjectKind;
  subject: Id;
  /** The hash that was voted on; null in a draft. */
  hash: string | null;
  /** Null when the text was withdrawn. */
  text: { title: string; lang: Lang; href: string } | null;
  /** The same to be read in full, where its domain shows it so. */
  shown: Shown | null;
  /** The text is not the one that was frozen: the page says so. */
  changed: boolean;
  /** Null until it is counted. Numbers of ballots; `share` is yes over the base, 0 to 1. */
  result: {
    outcome: QuestionOutcome;
    counts: { yes: number; no: number; abstain: number; blank: number };
    majority: { part: number; whole: number; share: number; bound: string; exceed: boolean; met: boolean };
  } | null;
};

export type BallotPage = {
  id: Id;
  process: Id;
  state: BallotState;
  opens: Date;
  closes: Date;
  rule: { method: string; majority: string; base: Base; quorumShare: string };
  /** Whether those of 18 to 24 vote beside those of 13 to 17. */
  youngAdults: boolean;
  /** Null in a draft. `hash` is that of manifest.txt. */
  frozen: { electorate: number; quorumNeeded: number; hash: string } | null;
  questions: QuestionView[];
  /** About the viewer alone; null for everybody who is not in the electorate. */
  voter: { hasVoted: boolean; mayVote: boolean } | null;
  /** Null until it is counted. `files` is empty with fewer than ten ballots. */
  result: {
    ballots: number;
    electorate: number;
    quorum: { needed: number; met: boolean };
    countedAt: Date;
    files: FileView[];
    certifiedAt: Date | null;
  } | null;
  annulled: { at: Date; reason: { text: string; lang: Lang } | null } | null;
  /** What the viewer may do with it as an organiser. */
  may: { discard: boolean; freeze: boolean; annul: boolean; certify: boolean };
};

/** A ballot in a list. */
export type BallotLine = {
  id: Id;
  process: Id;
  state: BallotState;
  opens: Date;
  closes: Date;
  questions: number;
  /** Of the first question that still has a text. */
  first: { title: string; lang: Lang } | null;
  voter: { hasVoted: boolean; mayVote: boolean } | null;
  /** One for every question; null until it is counted. */
  outcomes: QuestionOutcome[] | null;
};
