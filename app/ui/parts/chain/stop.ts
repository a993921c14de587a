import type { StopState } from '../../states';

/** One stop of the chain, as the strip shows it. */
export type Stop = {
  /** The word of the code for it ("ask"), unique in its strip. */
  stop: string;
  state: StopState;
  /** "Pedido" */
  name: string;
  /** What is there: "Ministerio de Turismo, Costa Alta", "Todavía no", "Lo conversan integrantes". */
  value: string;
  /** Left out for the stop where she is, and for what she may not open: then `value` says so in words. */
  href?: string;
  /** "74 días de silencio". Without it the strip says the usual word of the state. */
  stateWord?: string;
};

/** The thread before a stop shows the state of that stop; where she is counts as done. */
export const threadTo = (next: Stop | undefined) => next && (next.state === 'here' ? 'done' : next.state);
