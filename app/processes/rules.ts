import { isZone } from '~/i18n/zones';
import { parseFraction } from '~/kernel/fraction';
import { limits, type Phase, type PhaseKind, type ProcessRules, phaseKinds, slugPattern } from './words';

export const isOpen = (phases: readonly Phase[], kind: PhaseKind, now: Date): boolean =>
  phases.some(phase => phase.kind === kind && phase.opens <= now && now < phase.closes);

/** The phases that run now, the one that closes first in front: what can be done and until when. */
export const running = (phases: readonly Phase[], now: Date): Phase[] =>
  phases
    .filter(phase => phase.opens <= now && now < phase.closes)
    .sort((a, b) => a.closes.getTime() - b.closes.getTime());

export const upcoming = (phases: readonly Phase[], now: Date): Phase[] =>
  phases.filter(phase => phase.opens > now).sort((a, b) => a.opens.getTime() - b.opens.getTime());

/** Over when every phase has closed. */
export const isOver = (phases: readonly Phase[], now: Date): boolean =>
  phases.every(phase => phase.closes <= now);

/** Why a closed phase is closed: not yet (with its date), over, or not part of this process. */
export type Closed = { why: 'not-yet'; opens: Date } | { why: 'over'; closed: Date } | { why: 'none' };

export function whyClosed(phases: readonly Phase[], kind: PhaseKind, now: Date): Closed {
  const phase = phases.find(one => one.kind === kind);
  if (!phase) return { why: 'none' };
  return phase.opens > now ? { why: 'not-yet', opens: phase.opens } : { why: 'over', closed: phase.closes };
}

const ordered = (phases: readonly Phase[]): boolean =>
  phases.every(
    ({ opens, closes }) =>
      !Number.isNaN(opens.getTime()) && !Number.isNaN(closes.getTime()) && opens < closes,
  ) && new Set(phases.map(({ kind }) => kind)).size === phases.length;

/** A share from above 0 (or from 0) to 1, as people write it: "1/2", "0.2". */
function isShare(written: string, least: 'above-0' | 'from-0'): boolean {
  const fraction = written.length <= 12 ? parseFraction(written) : null;
  if (!fraction || fraction.over > fraction.under) return false;
  return least === 'from-0' || fraction.over > 0n;
}

const rulesHold = ({ supportShare, quorumShare, majority }: ProcessRules): boolean =>
  isShare(supportShare, 'above-0') && isShare(quorumShare, 'from-0') && isShare(majority, 'above-0');

/** Why a process cannot be opened so; the code of the refusal, or null. */
export function openingFault(given: {
  slug: string;
  timezone: string;
  rules: ProcessRules;
  phases: readonly Phase[];
}) {
  if (!slugPattern.test(given.slug) || given.slug.length > limits.slug) return 'processes.address';
  if (!isZone(given.timezone)) return 'processes.timezone';
  if (!rulesHold(given.rules)) return 'processes.rules';
  if (given.phases.length === 0) return 'processes.no-phases';
  return ordered(given.phases) ? null : 'processes.phase-order';
}

const sameInstant = (a: Date, b: Date): boolean => a.getTime() === b.getTime();
const samePhase = (a: Phase | undefined, b: Phase | undefined): boolean =>
  a && b ? sameInstant(a.opens, b.opens) && sameInstant(a.closes, b.closes) : a === b;

export const samePhases = (a: readonly Phase[], b: readonly Phase[]): boolean =>
  phaseKinds.every(kind => samePhase(phaseOf(a, kind), phaseOf(b, kind)));

export const phaseOf = (phases: readonly Phase[], kind: PhaseKind): Phase | undefined =>
  phases.find(phase => phase.kind === kind);

/**
 * Why the dates of a process may not become others; the code of the refusal, or null. What is over is over, what has begun has
 * begun, and what runs does not end earlier than a day after everybody can know.
 */
export function changeFault(before: readonly Phase[], after: readonly Phase[], now: Date) {
  if (after.length === 0) return 'processes.no-phases';
  if (!ordered(after)) return 'processes.phase-order';
  if (samePhases(before, after)) return 'processes.nothing-changed';
  const soonest = now.getTime() + limits.noticeHours * 3_600_000;
  for (const kind of phaseKinds) {
    const [old, next] = [phaseOf(before, kind), phaseOf(after, kind)];
    if (samePhase(old, next)) continue;
    if (old && old.closes <= now) return 'processes.phase-over';
    if (old && old.opens <= now) {
      if (!next || !sameInstant(next.opens, old.opens)) return 'processes.phase-begun';
      if (next.closes < old.closes && next.closes.getTime() < soonest) return 'processes.phase-notice';
    } else if (next && next.closes <= now) return 'processes.phase-past';
  }
  return null;
}

/** "Encuentro de otoño" -> "encuentro-de-otono": the address a name suggests. Empty where it has no letter of ours. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, limits.slug)
    .replace(/-+$/, '');
