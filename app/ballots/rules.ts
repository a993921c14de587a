import type { Phase, PhaseKind } from '~/processes/words';
import { type Base, blankWord, type YesNoChoice } from './tally/words';
import { type Answers, answerWords, type BallotState, limits, type SubjectKind } from './words';

type Clocked = { state: BallotState; opens: Date; closes: Date };

/** What a ballot is at this instant, whatever jobs have run. Half-open: at `closes` it is closed. */
export function stateAt({ state, opens, closes }: Clocked, now: Date): BallotState {
  if (state !== 'frozen' && state !== 'open') return state;
  if (now >= closes) return 'closed';
  return now >= opens ? 'open' : 'frozen';
}

const edges: Record<BallotState, readonly BallotState[]> = {
  draft: ['frozen'],
  frozen: ['open', 'closed', 'annulled'],
  open: ['closed', 'annulled'],
  closed: ['counted', 'annulled'],
  // What young people decided is certified or stands uncertified; no adult takes it back (R72).
  counted: ['certified'],
  certified: [],
  annulled: [],
};

export const canMove = (from: BallotState, to: BallotState): boolean => edges[from].includes(to);

/** Whether its result may be told. */
export const isCounted = (state: BallotState): boolean => state === 'counted' || state === 'certified';

/** One electorate answers several proposals, or one snapshot. */
export function questionsFit(questions: readonly { kind: SubjectKind; subject: string }[]): boolean {
  const subjects = new Set(questions.map(({ subject }) => subject));
  if (subjects.size !== questions.length || questions.length > limits.questions) return false;
  const first = questions[0];
  if (!first) return false;
  return first.kind === 'snapshot'
    ? questions.length === 1
    : questions.every(({ kind }) => kind === first.kind);
}

/** The phase in which a ballot of this kind may be held. */
export const phaseOf = (kind: SubjectKind): PhaseKind => (kind === 'snapshot' ? 'adopt' : 'decide');

/** A ballot lies within one phase, from its opening to its closing. */
export const withinPhase = (
  phases: readonly Phase[],
  kind: PhaseKind,
  { opens, closes }: { opens: Date; closes: Date },
): boolean => phases.some(phase => phase.kind === kind && phase.opens <= opens && closes <= phase.closes);

/** A choice for every question in order; a question without an answer is blank. Null for a word or a question that is none. */
export function choicesOf(answers: Answers, questions: number): YesNoChoice[] | null {
  const choices = Array.from({ length: questions }, (): YesNoChoice => blankWord);
  for (const [place, word] of Object.entries(answers)) {
    const index = Number(place) - 1;
    if (choices[index] === undefined || String(index + 1) !== place) return null;
    if (word === undefined || word === '' || word === blankWord) continue;
    const answer = answerWords.find(known => known === word);
    if (!answer) return null;
    choices[index] = answer;
  }
  return choices;
}

type Ruled = { majority: string; base: Base; electorateSize: number | null; quorumNeeded: number | null };

/** The options of a recount, as they are written on the command line. */
export const ruleOf = (ballot: Ruled) => ({
  majority: ballot.majority,
  base: ballot.base,
  electorate: String(ballot.electorateSize ?? 0),
  quorum: String(ballot.quorumNeeded ?? 0),
});
