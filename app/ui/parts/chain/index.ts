export { ChainStrip, type Neighbour } from './ChainStrip';
export { Mini } from './Mini';
export { Stops } from './Stops';
export type { Stop } from './stop';
