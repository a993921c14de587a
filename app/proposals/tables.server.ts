import { choice, code, count, id, index, instant, json, primaryKey, table, uniqueIndex } from '~db/columns';
import { type Addressees, authorStates, states } from './words';

/** Born when its text is published: what waits for review has no row here, no number and no gap (R12). */
export const proposals = table(
  'proposals',
  {
    id: id('id').primaryKey(),
    process: id('process').notNull(),
    theme: id('theme').notNull(),
    /** Who first wrote it. All who sign it are in proposal_authors. */
    author: id('author').notNull(),
    number: count('number').notNull(),
    /** The version of the gate that is public now: what a ballot freezes. */
    version: id('version').notNull(),
    state: choice('state', states).notNull(),
    addressees: json<Addressees>('addressees').notNull(),
    /** "YYYY-MM". */
    due: code('due'),
    /** Countries of those whose posts it quotes, for readers who may not open them. */
    sourceCountries: count('source_countries').notNull(),
    publishedAt: instant('published_at').notNull(),
    revisedAt: instant('revised_at'),
    decidedAt: instant('decided_at'),
    /** Withdrawn or removed: its address stays and says so. */
    hiddenAt: instant('hidden_at'),
  },
  t => [
    uniqueIndex('proposals_number').on(t.number),
    index('proposals_process').on(t.process, t.state, t.publishedAt),
  ],
);

export const proposalAuthors = table(
  'proposal_authors',
  {
    proposal: id('proposal').notNull(),
    person: id('person').notNull(),
    state: choice('state', authorStates).notNull(),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.proposal, t.person] }), index('proposal_authors_person').on(t.person)],
);

/** One for each member. Counted here and nowhere listed. `reason` is the subject of a text of the gate. */
export const supports = table(
  'supports',
  {
    proposal: id('proposal').notNull(),
    person: id('person').notNull(),
    at: instant('at').notNull(),
    reason: id('reason'),
  },
  t => [primaryKey({ columns: [t.proposal, t.person] })],
);

/** ceil(share x members when "propose" opened), fixed at the first support so that nobody joining moves it. */
export const supportThresholds = table('support_thresholds', {
  process: id('process').primaryKey(),
  members: count('members').notNull(),
  needed: count('needed').notNull(),
  at: instant('at').notNull(),
});
