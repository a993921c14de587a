import { languages } from '~/kernel/lang';
import { choice, code, count, id, index, instant, primaryKey, table, uniqueIndex } from '~db/columns';
import {
  clauseKinds,
  declarationStates,
  opinionChoices,
  origins,
  snapshotStates,
  suggestionStates,
} from './words';

/** Born when its title and preamble are published. One for each process. */
export const declarations = table(
  'declarations',
  {
    id: id('id').primaryKey(),
    process: id('process').notNull(),
    /** Of the authentic text: what is suggested on, hashed and adopted. */
    lang: choice('lang', languages).notNull(),
    state: choice('state', declarationStates).notNull(),
    version: id('version').notNull(),
    publishedAt: instant('published_at').notNull(),
    adoptedAt: instant('adopted_at'),
  },
  t => [uniqueIndex('declarations_process').on(t.process)],
);

export const clauses = table(
  'clauses',
  {
    id: id('id').primaryKey(),
    declaration: id('declaration').notNull(),
    kind: choice('kind', clauseKinds).notNull(),
    /** Order of reading. Numbers are computed from it, so that nothing hidden leaves a gap. */
    place: count('place').notNull(),
    origin: choice('origin', origins).notNull(),
    originId: id('origin_id'),
    /** The version of the gate that is public now. */
    version: id('version').notNull(),
    publishedAt: instant('published_at').notNull(),
    changedAt: instant('changed_at'),
    hiddenAt: instant('hidden_at'),
  },
  t => [index('clauses_declaration').on(t.declaration, t.place), index('clauses_origin').on(t.originId)],
);

/** Every text that a clause has had, in order. */
export const clauseVersions = table(
  'clause_versions',
  {
    clause: id('clause').notNull(),
    number: count('number').notNull(),
    version: id('version').notNull(),
    /** The change that became it; null for what a drafter wrote. */
    suggestion: id('suggestion'),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.clause, t.number] }), uniqueIndex('clause_versions_version').on(t.version)],
);

export const suggestions = table(
  'suggestions',
  {
    id: id('id').primaryKey(),
    clause: id('clause').notNull(),
    version: id('version').notNull(),
    /** The text of the clause that it was written on. */
    base: id('base').notNull(),
    author: id('author').notNull(),
    state: choice('state', suggestionStates).notNull(),
    publishedAt: instant('published_at').notNull(),
    /** Until when it is open for opinions; a drafter decides from then on. */
    until: instant('until').notNull(),
    decidedAt: instant('decided_at'),
    hiddenAt: instant('hidden_at'),
  },
  t => [index('suggestions_clause').on(t.clause, t.state, t.publishedAt)],
);

/** One for each member. `text` is the subject of a text of the gate. */
export const opinions = table(
  'opinions',
  {
    suggestion: id('suggestion').notNull(),
    person: id('person').notNull(),
    choice: choice('choice', opinionChoices).notNull(),
    text: id('text').notNull(),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.suggestion, t.person] })],
);

/** The whole Declaration at one instant, by hash. `number` is that of an adopted version (v1, v2). */
export const snapshots = table(
  'snapshots',
  {
    id: id('id').primaryKey(),
    declaration: id('declaration').notNull(),
    state: choice('state', snapshotStates).notNull(),
    number: count('number'),
    textVersion: id('text_version').notNull(),
    /** The file whose SHA-256 is `hash` (document/hash.server.ts): ids and hashes, no text. */
    file: code('file').notNull(),
    hash: code('hash').notNull(),
    by: id('by').notNull(),
    at: instant('at').notNull(),
    decidedAt: instant('decided_at'),
    ballot: id('ballot'),
  },
  t => [index('snapshots_declaration').on(t.declaration, t.at)],
);

export const snapshotClauses = table(
  'snapshot_clauses',
  {
    snapshot: id('snapshot').notNull(),
    place: count('place').notNull(),
    clause: id('clause').notNull(),
    version: id('version').notNull(),
  },
  t => [primaryKey({ columns: [t.snapshot, t.place] })],
);
