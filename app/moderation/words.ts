/** Why a text goes back to its author. Each has a number that staff name, and a message in four languages (R39). */
export const reasons = [
  'personal-data',
  'names-someone',
  'insult',
  'too-much-detail',
  'off-topic',
  'unclear',
  'repeats',
  'advert',
] as const;
export type Reason = (typeof reasons)[number];

export const decisionKinds = ['approved', 'returned', 'care', 'skipped'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export const desk = {
  /** R37 (P). */
  leaseMinutes: 10,
  /** The expected time is said only when it rests on at least so many decisions of so many days. */
  figuresFrom: 5,
  figuresDays: 30,
  /** R38 (P): beyond this the author is told that it takes longer, and organisers are. */
  lateHours: 24,
} as const;

export const noteMax = 600;
