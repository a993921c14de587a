export { canonical, hashOf, newSalt } from './canonical';
export { draftOf, draftsOf, dropDraft, dropOldDrafts, keepDraft } from './drafts.server';
export { namesOf } from './names.server';
export { isNudge, Nudge } from './nudge';
export {
  approvedTexts,
  claimable,
  oldestWaiting,
  versionById,
  versionsByIds,
  type Waiting,
} from './queue.server';
export {
  approvedVersions,
  ownVersions,
  placesOfPart,
  published,
  publishedIn,
  publishedOne,
  tookPart,
  versionOfAuthor,
} from './read.server';
export { allKinds, type KindSpec, kind, specOf, titleOf } from './registry';
export { screeningAlarms, screenWith } from './screener.server';
export { type Found, search } from './search.server';
export { adoptApproved } from './write/adopt.server';
export { handToCare } from './write/care.server';
export { letOut } from './write/let-out.server';
export { publish } from './write/publish.server';
export { type Sent, type Submission, submit } from './write/submit.server';
export { turnBack } from './write/turn-back.server';
export { withdraw } from './write/withdraw.server';
