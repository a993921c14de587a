import { choice, code, count, decimal, id, index, instant, json, primaryKey, table } from '~db/columns';
import { bases, type Result, yesNoChoices } from './tally/words';
import { ballotMethods, states, subjectKinds } from './words';

export const ballots = table(
  'ballots',
  {
    id: id('id').primaryKey(),
    process: id('process').notNull(),
    method: choice('method', ballotMethods).notNull(),
    majority: code('majority').notNull(),
    base: choice('base', bases).notNull(),
    quorumShare: decimal('quorum_share').notNull(),
    opens: instant('opens').notNull(),
    closes: instant('closes').notNull(),
    state: choice('state', states).notNull(),
    /** From here on: settled when it is frozen, and fixed by a trigger. */
    electorateSize: count('electorate_size'),
    quorumNeeded: count('quorum_needed'),
    manifest: code('manifest'),
    hash: code('hash'),
    /** k under the master key; null before it is frozen, and from the count on. */
    wrappedKey: code('wrapped_key'),
    createdBy: id('created_by').notNull(),
    at: instant('at').notNull(),
    countedAt: instant('counted_at'),
    certifiedBy: id('certified_by'),
    certifiedAt: instant('certified_at'),
    annulledAt: instant('annulled_at'),
  },
  t => [index('ballots_process').on(t.process, t.opens), index('ballots_clock').on(t.state, t.opens)],
);

export const ballotQuestions = table(
  'ballot_questions',
  {
    ballot: id('ballot').notNull(),
    /** From 1. */
    place: count('place').notNull(),
    subjectKind: choice('subject_kind', subjectKinds).notNull(),
    subject: id('subject').notNull(),
    /** Of the exact text that is voted on; null until it is frozen. */
    versionHash: code('version_hash'),
  },
  t => [primaryKey({ columns: [t.ballot, t.place] }), index('ballot_questions_subject').on(t.subject)],
);

// electorate, roll and envelopes keep no order of arrival: on SQLite 0001_guards makes them anew WITHOUT ROWID.
// Who changes their columns changes them there too.

/** Who may vote, from the freezing on. */
export const electorate = table(
  'electorate',
  { ballot: id('ballot').notNull(), person: id('person').notNull() },
  t => [primaryKey({ columns: [t.ballot, t.person] }), index('electorate_person').on(t.person)],
);

/** That she has voted, and nothing more: no time, no number, no order (R54). */
export const roll = table('roll', { ballot: id('ballot').notNull(), person: id('person').notNull() }, t => [
  primaryKey({ columns: [t.ballot, t.person] }),
]);

/** The box. Neither column says anything without k; all rows of a ballot have one length. Empty once counted. */
export const envelopes = table(
  'envelopes',
  { ballot: id('ballot').notNull(), handle: code('handle').notNull(), sealed: code('sealed').notNull() },
  t => [primaryKey({ columns: [t.ballot, t.handle] })],
);

/** First list: the hashes of the codes. */
export const ballotHashes = table(
  'ballot_hashes',
  { ballot: id('ballot').notNull(), hash: code('hash').notNull() },
  t => [primaryKey({ columns: [t.ballot, t.hash] })],
);

/** Second list: how often each word was said to each question, which is the sorted list written short. */
export const ballotChoices = table(
  'ballot_choices',
  {
    ballot: id('ballot').notNull(),
    question: count('question').notNull(),
    choice: choice('choice', yesNoChoices).notNull(),
    times: count('times').notNull(),
  },
  t => [primaryKey({ columns: [t.ballot, t.question, t.choice] })],
);

export const results = table(
  'results',
  {
    ballot: id('ballot').notNull(),
    question: count('question').notNull(),
    result: json<Result>('result').notNull(),
  },
  t => [primaryKey({ columns: [t.ballot, t.question] })],
);
