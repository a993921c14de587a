export { annul } from './act/annul.server';
export { certify } from './act/certify.server';
export { closeDue, stir } from './act/clock.server';
export { freeze } from './act/freeze.server';
export { formWord, isOwnForm, mustOwnForm } from './act/own-form.server';
export { discard, type Scheduling, schedule } from './act/schedule.server';
export { type Confirmation, cast, preview } from './act/vote.server';
export {
  type Candidate,
  candidatesOf,
  type QuestionSpec,
  type QuestionText,
  question,
  type Shown,
} from './questions';
export { type CodeFound, checkCode, type FileView, fileOf } from './read/lists.server';
export { ballotsForMe, ballotsOf } from './read/several.server';
export type { BallotLine, BallotPage, QuestionView } from './read/views';
export { type Voted, votedOn } from './read/voted.server';
export { ballotPage } from './read.server';
export { register } from './register.server';
