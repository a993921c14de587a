import { bytes, code, id, index, instant, json, primaryKey, table } from '~db/columns';

/** A form sent twice acts once: what the first sending answered, sealed, for a day. */
export const sendings = table(
  'sendings',
  {
    person: id('person').notNull(),
    key: code('key').notNull(),
    answer: bytes('answer').notNull(),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.person, t.key] }), index('sendings_at').on(t.at)],
);

/** What leaves the database (mail, pages to a phone), written in the transaction that causes it, delivered after. */
export const outbox = table(
  'outbox',
  {
    id: id('id').primaryKey(),
    topic: code('topic').notNull(),
    /** Ids, codes and numbers. Never a text, never a name (R27). */
    payload: json<Record<string, string | number>>('payload').notNull(),
    at: instant('at').notNull(),
    deliveredAt: instant('delivered_at'),
  },
  t => [index('outbox_waiting').on(t.deliveredAt, t.at)],
);

/** Jobs by clock. Several processes share them: whoever takes the lease runs it, and a dead one's lease runs out. */
export const jobs = table('jobs', {
  name: code('name').primaryKey(),
  leasedUntil: instant('leased_until').notNull(),
  holder: id('holder').notNull(),
  ranAt: instant('ran_at'),
});

/** What an installation knows of itself, in codes: whether it is a demo, and by which key its database was sealed. */
export const installation = table('installation', {
  name: code('name').primaryKey(),
  value: code('value').notNull(),
  at: instant('at').notNull(),
});
