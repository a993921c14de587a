export { changePhases } from './act/change-phases.server';
export { entrust, relieve } from './act/mandates.server';
export { nameProcess, type Opening, openProcess, startProcess } from './act/open.server';
export { guardPhases, whenOpened } from './guards';
export {
  type Announced,
  announcedChanges,
  type OfficeMandate,
  type OfficeProcess,
  officeMandates,
  officeProcess,
  officeProcesses,
  waitingIn,
} from './read/office.server';
export {
  allProcesses,
  isMember,
  mustBeOpen,
  phasesOf,
  processAt,
  processById,
  processBySlug,
  processNameOf,
  processRules,
  processSlug,
  processZone,
} from './read.server';
export { register } from './register.server';
