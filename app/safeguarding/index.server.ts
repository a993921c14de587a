export { addToCase, askForHelp, checkIn, readCase } from './act.server';
export { missingPieces, protectedBy, writingOpen } from './protections.server';
export { caseList } from './read.server';
export { onRelease } from './release';
export { type CaseContent, openCase } from './write.server';
