import type { Phase } from '~/processes/words';
import { type DeclarationState, limits, type SnapshotState, type SuggestionState } from './words';

const day = 86_400_000;

/** Until when a change is open for opinions: some days, or the end of the writing phase if that comes first. */
export function opinionsUntil(phases: readonly Phase[], from: Date): Date {
  const days = new Date(from.getTime() + limits.opinionDays * day);
  const phase = phases.find(one => one.kind === 'write');
  return phase && phase.closes < days ? phase.closes : days;
}

/** What is written while it is neither voted on nor adopted. */
export const mayWrite = (state: DeclarationState): boolean => state === 'writing';

/**
 * What a reader is told of a change. `older`: the clause has another text since; only an open one can be older. `voting` and
 * `undecided`: nobody decides on it, for the whole text is voted on, or was adopted before anybody had decided.
 */
export type Standing =
  | 'opinions'
  | 'to-decide'
  | 'older'
  | 'voting'
  | 'undecided'
  | Exclude<SuggestionState, 'open'>;
export function standing(
  change: { state: SuggestionState; base: string; until: Date },
  current: string,
  declaration: DeclarationState,
  now: Date,
): Standing {
  if (change.state !== 'open') return change.state;
  if (declaration !== 'writing') return declaration === 'frozen' ? 'voting' : 'undecided';
  if (change.base !== current) return 'older';
  return now < change.until ? 'opinions' : 'to-decide';
}

const edges: Record<SnapshotState, readonly SnapshotState[]> = {
  proposed: ['frozen'],
  frozen: ['adopted', 'not-adopted', 'released'],
  adopted: [],
  'not-adopted': [],
  released: [],
};
export const canMove = (from: SnapshotState, to: SnapshotState): boolean => edges[from].includes(to);

/** Two neighbours change places; null at an edge or for a clause that is not there. */
export function moved<T extends { id: string }>(
  order: readonly T[],
  id: string,
  way: 'up' | 'down',
): T[] | null {
  const from = order.findIndex(one => one.id === id);
  const to = way === 'up' ? from - 1 : from + 1;
  const [mine, other] = [order[from], order[to]];
  if (!mine || !other) return null;
  return order.map((one, place) => (place === from ? other : place === to ? mine : one));
}

/** "v1" in an address -> 1. */
export const versionIn = (segment: string): number | null => {
  const found = /^v([1-9]\d{0,3})$/.exec(segment)?.[1];
  return found ? Number(found) : null;
};
