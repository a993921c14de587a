export { markSeen } from './act.server';
export { type Notice, noticesOf, placeOf, unseenCount } from './read.server';
export { notify } from './write.server';
