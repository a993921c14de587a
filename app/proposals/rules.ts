import type { Band } from '~/kernel/actor';
import type { ProposalState } from './words';

/**
 * What may happen to a proposal. `admit` comes with the deciding support, `close` with the end of the phase; `freeze`,
 * `release` (the ballot was annulled), `adopt`, `reject` come from ballots, `write` from declarations.
 */
export const events = [
  'admit',
  'close',
  'freeze',
  'release',
  'adopt',
  'reject',
  'write',
  'withdraw',
] as const;
export type ProposalEvent = (typeof events)[number];

const edges: Record<ProposalState, Partial<Record<ProposalEvent, ProposalState>>> = {
  open: { admit: 'admitted', close: 'not-admitted', withdraw: 'withdrawn' },
  admitted: { freeze: 'on-ballot', withdraw: 'withdrawn' },
  'not-admitted': { withdraw: 'withdrawn' },
  'on-ballot': { release: 'admitted', adopt: 'adopted', reject: 'not-adopted' },
  adopted: { write: 'in-declaration' },
  'not-adopted': {},
  'in-declaration': {},
  withdrawn: {},
};

/** Where an event leads, or null where it may not happen. */
export const next = (state: ProposalState, event: ProposalEvent): ProposalState | null =>
  edges[state][event] ?? null;

/** Decided by the clock and not by whether the job has run: what is open when the phase is over is not admitted. */
export const stateNow = (state: ProposalState, proposeOver: boolean): ProposalState =>
  state === 'open' && proposeOver ? 'not-admitted' : state;

/** Whether enough members support it: the only thing said before it is decided (R51). */
export const standing = (state: ProposalState): 'enough' | 'not-yet' =>
  state === 'open' || state === 'not-admitted' || state === 'withdrawn' ? 'not-yet' : 'enough';

/** Whose support counts: 13 to 17 always, 18 to 24 where the process says so, adults never. */
export const counts = (band: Band, youngAdultsCount: boolean): boolean =>
  band === '13-15' || band === '16-17' || (band === '18-24' && youngAdultsCount);

/** "YYYY-MM" compares as text. From this month to fifteen years on. */
export const dueFits = (due: string, thisMonth: string, years: number): boolean =>
  due >= thisMonth && due <= `${Number(thisMonth.slice(0, 4)) + years}${thisMonth.slice(4)}`;
