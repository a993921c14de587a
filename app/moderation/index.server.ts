export { approve, claim, giveBack, passToCare, skip } from './act.server';
export { expectation, reviewFigures } from './read/figures.server';
export {
  aroundKind,
  type DeskItem,
  type DeskPage,
  deskItemOf,
  deskPage,
  returnsOf,
} from './read.server';
export { register } from './register.server';
