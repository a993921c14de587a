export { enrol, giveMandate, joinProcess, recognise } from './act.server';
export { defaultAccounts } from './default-accounts.server';
export {
  activeWithRole,
  type Byline,
  bylines,
  everybody,
  holders,
  type InStory,
  type MandateLine,
  mandatesIn,
  membersBy,
  networkFigures,
  personById,
  youngMembers,
} from './read.server';
export { register } from './register.server';
export { spanOf } from './rules';
export { type Session, type Sessions, sessionsOver } from './sessions.server';
export { closeMandate, grantMandate, type Mandating } from './write.server';
