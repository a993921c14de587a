import type { Id } from './ids';
import type { Lang } from './lang';

export const roles = [
  'member',
  'facilitator',
  'moderator',
  'senior-moderator',
  'safeguarding-lead',
  'organiser',
  'operator',
] as const;
export type Role = (typeof roles)[number];

export const bands = ['13-15', '16-17', '18-24', 'adult'] as const;
export type Band = (typeof bands)[number];

export const mandateKinds = ['drafter', 'coordinator', 'monitor'] as const;
export type MandateKind = (typeof mandateKinds)[number];

export type Mandate = { kind: MandateKind; process: Id; from: Date; until: Date };

export type Person = {
  kind: 'person';
  id: Id;
  pseudonym: string;
  country: string;
  band: Band;
  lang: Lang;
  roles: readonly Role[];
  mandates: readonly Mandate[];
  /** The processes she is a member of. */
  processes: readonly Id[];
};

/** Who asks: a person with an account, somebody without one, or the clock (jobs that nobody started). */
export type Actor = Person | { kind: 'visitor' } | { kind: 'clock' };

export const visitor: Actor = { kind: 'visitor' };
export const clock: Actor = { kind: 'clock' };

/** Whose act it is; empty for a visitor and for the clock, who own nothing. */
export const personOf = ({ actor }: { actor: Actor }): Id => (actor.kind === 'person' ? actor.id : '');

export const isYoung = (actor: Actor): actor is Person => actor.kind === 'person' && actor.band !== 'adult';

/** The mandates that hold at this instant. Half-open: `until` no longer holds. */
export const hasMandate = (actor: Actor, kind: MandateKind, process: Id, now: Date): boolean =>
  isYoung(actor) &&
  actor.mandates.some(
    mandate =>
      mandate.kind === kind && mandate.process === process && mandate.from <= now && now < mandate.until,
  );

/** Everybody who hosts: any role beyond that of a member. Labelled as adults wherever they write (R21). */
export const isStaff = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.band === 'adult' && actor.roles.some(role => role !== 'member');

/** Staff who read what members write. Whoever runs the machine has no need to (safety.md 3.2). */
export const isHost = (actor: Actor): boolean =>
  isStaff(actor) &&
  actor.kind === 'person' &&
  actor.roles.some(role => role !== 'member' && role !== 'operator');
