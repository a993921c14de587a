import { languages } from '~/kernel/lang';
import {
  bytes,
  choice,
  code,
  count,
  id,
  index,
  instant,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '~db/columns';
import { audiences, kinds, states } from './words';

/** Only gate/ touches these tables (R2). `fields` and `structure` are canonical JSON: their bytes are what is hashed. */
export const versions = table(
  'versions',
  {
    id: id('id').primaryKey(),
    kind: choice('kind', kinds).notNull(),
    subject: id('subject').notNull(),
    lang: choice('lang', languages).notNull(),
    /** Null once erased: bytes and salt go, the hash stays and every chain of hashes still verifies (R11). */
    fields: text('fields'),
    structure: text('structure'),
    salt: bytes('salt'),
    hash: code('hash').notNull(),
    author: id('author').notNull(),
    place: id('place'),
    process: id('process'),
    audience: choice('audience', audiences).notNull(),
    base: id('base'),
    translationOf: id('translation_of'),
    state: choice('state', states).notNull(),
    priority: count('priority').notNull(),
    signals: json<string[]>('signals').notNull(),
    ruleVersion: code('rule_version').notNull(),
    createdAt: instant('created_at').notNull(),
    stateAt: instant('state_at').notNull(),
  },
  t => [
    index('versions_subject').on(t.kind, t.subject, t.lang),
    index('versions_queue').on(t.state, t.priority, t.createdAt),
    index('versions_author').on(t.author, t.state),
    index('versions_place').on(t.place, t.author),
  ],
);

export const approvals = table('approvals', {
  version: id('version').primaryKey(),
  approver: id('approver').notNull(),
  hash: code('hash').notNull(),
  at: instant('at').notNull(),
});

export const publications = table(
  'publications',
  {
    kind: choice('kind', kinds).notNull(),
    subject: id('subject').notNull(),
    lang: choice('lang', languages).notNull(),
    version: id('version').notNull(),
    fields: text('fields').notNull(),
    title: text('title').notNull(),
    author: id('author').notNull(),
    place: id('place'),
    process: id('process'),
    audience: choice('audience', audiences).notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.kind, t.subject, t.lang] }),
    uniqueIndex('publications_version').on(t.version),
    index('publications_place').on(t.place, t.kind),
  ],
);

/** What she is writing, sealed with a key outside the database, for her alone; one per person and form. */
export const drafts = table(
  'drafts',
  {
    person: id('person').notNull(),
    /** A MAC of the form's name. */
    form: code('form').notNull(),
    sealed: bytes('sealed').notNull(),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.person, t.form] })],
);
