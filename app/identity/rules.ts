import type { Band, Role } from '~/kernel/actor';
import { sessionSpans } from './words';

/** No single person holds both, so that nobody can hide what they did (safety.md 3.2). */
const apart: readonly (readonly [Role, Role])[] = [
  ['safeguarding-lead', 'operator'],
  ['organiser', 'moderator'],
  ['organiser', 'senior-moderator'],
];

export const rolesClash = (roles: readonly Role[]): boolean =>
  apart.some(([one, other]) => roles.includes(one) && roles.includes(other));

export type Span = { idle: number; absolute: number };

export const spanOf = (band: Band, staff: boolean, shared: boolean): Span => {
  const own = staff || band === 'adult' ? sessionSpans.staff : sessionSpans.young;
  return shared && sessionSpans.shared.idle < own.idle ? sessionSpans.shared : own;
};

/** A session is over when it was left alone too long, or is too old in all. Half-open: at the instant itself it is over. */
export const isOver = (session: { seenAt: Date; absoluteAt: Date }, span: Span, now: Date): boolean =>
  now.getTime() >= session.seenAt.getTime() + span.idle || now >= session.absoluteAt;

/** How a pseudonym is looked up: accents, capitals and the kind of dash do not count. */
export const handleOf = (typed: string): string =>
  typed
    .toWellFormed()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** How a passphrase is hashed: NFKC, one space between words, as phones write it. Capitals count. */
export const passphraseOf = (typed: string): string =>
  typed.toWellFormed().normalize('NFKC').trim().replace(/\s+/g, ' ');
