import { bands, mandateKinds, roles } from '~/kernel/actor';
import { languages } from '~/kernel/lang';
import { choice, code, flag, id, index, instant, primaryKey, table, uniqueIndex } from '~db/columns';
import { personStates } from './words';

/** All that the session library may ever select: it reads every column of its user table (safety.md 4.2). */
export const authUsers = table('auth_users', { id: id('id').primaryKey() });

export const people = table(
  'people',
  {
    id: id('id').primaryKey(),
    /** Generated from reviewed words, never typed (R19). */
    pseudonym: code('pseudonym').notNull(),
    /** The same, folded, to find her at sign-in whatever accents or capitals her phone adds. */
    handle: code('handle').notNull(),
    country: code('country').notNull(),
    band: choice('band', bands).notNull(),
    lang: choice('lang', languages).notNull(),
    state: choice('state', personStates).notNull(),
    joinedAt: instant('joined_at').notNull(),
  },
  t => [uniqueIndex('people_handle').on(t.handle)],
);

export const credentials = table('credentials', {
  person: id('person').primaryKey(),
  /** argon2id in PHC form. */
  passphrase: code('passphrase').notNull(),
  changedAt: instant('changed_at').notNull(),
});

export const sessions = table(
  'sessions',
  {
    /** SHA-256 of what the cookie carries: a copy of the database opens no session (R62). */
    id: id('id').primaryKey(),
    person: id('person').notNull(),
    expiresAt: instant('expires_at').notNull(),
    absoluteAt: instant('absolute_at').notNull(),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    shared: flag('shared').notNull(),
  },
  t => [index('sessions_person').on(t.person)],
);

export const personRoles = table(
  'person_roles',
  {
    person: id('person').notNull(),
    role: choice('role', roles).notNull(),
    since: instant('since').notNull(),
  },
  t => [primaryKey({ columns: [t.person, t.role] })],
);

export const memberships = table(
  'memberships',
  { person: id('person').notNull(), process: id('process').notNull(), since: instant('since').notNull() },
  t => [primaryKey({ columns: [t.process, t.person] }), index('memberships_person').on(t.person)],
);

/** Held by a young person for a process and a term, given by a recorded decision (R72). */
export const mandates = table(
  'mandates',
  {
    id: id('id').primaryKey(),
    person: id('person').notNull(),
    process: id('process').notNull(),
    kind: choice('kind', mandateKinds).notNull(),
    from: instant('from').notNull(),
    until: instant('until').notNull(),
    givenBy: id('given_by').notNull(),
    at: instant('at').notNull(),
  },
  t => [index('mandates_person').on(t.person), index('mandates_process').on(t.process)],
);
