import { bytes, choice, code, count, id, index, instant, table } from '~db/columns';
import { entryKinds, levels } from './words';

/**
 * What a person told and everything that was done, sealed with a key outside the database. Append-only: a trigger refuses
 * changes and deletions on both engines (R28). The row itself says neither who, nor where, nor what.
 */
export const cases = table(
  'cases',
  {
    id: id('id').primaryKey(),
    number: count('number').notNull(),
    level: choice('level', levels).notNull(),
    openedAt: instant('opened_at').notNull(),
    sealed: bytes('sealed').notNull(),
  },
  t => [index('cases_opened').on(t.openedAt)],
);

export const caseEntries = table(
  'case_entries',
  {
    id: id('id').primaryKey(),
    case: id('case').notNull(),
    at: instant('at').notNull(),
    by: id('by'),
    kind: choice('kind', entryKinds).notNull(),
    sealed: bytes('sealed').notNull(),
    /** SHA-256 over the entry before it and this one's sealed bytes: a lost or altered entry breaks the chain. */
    chain: code('chain').notNull(),
  },
  t => [index('case_entries_case').on(t.case, t.at)],
);

export const leadCheckIns = table(
  'lead_check_ins',
  { id: id('id').primaryKey(), lead: id('lead').notNull(), at: instant('at').notNull() },
  t => [index('lead_check_ins_lead').on(t.lead, t.at)],
);
