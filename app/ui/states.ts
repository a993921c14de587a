/** The five states of a stop. Each has a knot, a thread before it and a word; see css/parts/chain.css. */
export const stopStates = ['done', 'here', 'wait', 'cut', 'none'] as const;
export type StopState = (typeof stopStates)[number];

/** The six dyes: a class that sets field, weft, accent and tint (css/tokens). `y` belongs to no theme. */
export const dyes = ['t1', 't2', 't3', 't4', 't5', 'y'] as const;
export type Dye = (typeof dyes)[number];

/** Stops that are woven: what "5 de 9 pasos" counts. */
export const woven = (states: readonly StopState[]) =>
  states.filter(state => state === 'done' || state === 'here').length;
