/** What a yes-no ballot may say to one question; `blank` is a question left unanswered. */
export const yesNoWords = ['yes', 'no', 'abstain'] as const;
export type YesNoWord = (typeof yesNoWords)[number];
export const blankWord = 'blank';
export const yesNoChoices = [...yesNoWords, blankWord] as const;
export type YesNoChoice = (typeof yesNoChoices)[number];

/** What yes ÷ base is measured against. */
export const bases = ['yes-no', 'valid', 'cast', 'electorate'] as const;
export type Base = (typeof bases)[number];

export type Outcome = 'decided' | 'approved' | 'not-approved' | 'blocked' | 'no-quorum';

export type Stage = {
  stage: number;
  action: string;
  votes: Record<string, string>;
  nonTransferable: string;
  elected: string[];
  excluded: string | null;
};

export type Dropped = { option: string; reason: 'quorum' | 'majority'; for: string; against: string };
export type NotLocked = { over: string; under: string; for: string; against: string };
export type QuorumCheck = { needed: string; reached: string | null; met: boolean | null };
export type Tie = { between: string[]; how: 'earlier-stage' | 'lot'; chosen: string[]; stage: number | null };
export type Warning = { line: number; code: string; message: string };

/**
 * One comparison that decided: part ÷ whole against a bound. It is what a reader checks by hand, and an addition to
 * the promised keys.
 */
export type Comparison = {
  of: string;
  part: string;
  whole: string;
  relation: '>' | '>=' | '<=';
  bound: string;
  met: boolean;
};

/**
 * The result of a count: one shape for every method. A number of votes is a decimal string; a key that does not apply
 * is null, a list that does not apply is empty. ballots = blank + invalid + valid, weights counted.
 */
export type Result = {
  method: string;
  ruleVersion: string;
  title: string | null;
  options: string[];
  seats: number | null;
  ballots: string;
  blank: string;
  invalid: string;
  valid: string;
  quota: string | null;
  stages: Stage[];
  elected: string[];
  winners: string[];
  outcome: Outcome;
  totals: Record<string, string> | null;
  order: string[][];
  beatMatrix: (string | null)[][];
  dropped: Dropped[];
  notLocked: NotLocked[];
  quorum: QuorumCheck | null;
  ties: Tie[];
  seed: string;
  warnings: Warning[];
  comparisons: Comparison[];
};
