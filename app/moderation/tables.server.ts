import { kinds } from '~/gate/words';
import { choice, count, id, index, instant, primaryKey, table } from '~db/columns';
import { decisionKinds, reasons } from './words';

/** A lease on one text: the primary key is what makes two moderators on one text impossible (R37). */
export const claims = table('claims', {
  version: id('version').primaryKey(),
  moderator: id('moderator').notNull(),
  until: instant('until').notNull(),
});

export const skips = table(
  'skips',
  { version: id('version').notNull(), moderator: id('moderator').notNull(), at: instant('at').notNull() },
  t => [primaryKey({ columns: [t.version, t.moderator] })],
);

export const decisions = table(
  'decisions',
  {
    id: id('id').primaryKey(),
    version: id('version').notNull(),
    kind: choice('kind', kinds).notNull(),
    moderator: id('moderator').notNull(),
    decision: choice('decision', decisionKinds).notNull(),
    reason: choice('reason', reasons),
    waitedSeconds: count('waited_seconds').notNull(),
    at: instant('at').notNull(),
  },
  t => [index('decisions_version').on(t.version), index('decisions_at').on(t.at)],
);
