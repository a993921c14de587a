import { choice, code, id, index, instant, table, uniqueIndex } from '~db/columns';
import { type EndKind, ends, linkKinds } from './words';

const endKinds = Object.keys(ends) as EndKind[];

/** Directed towards the verdict. Born on publication, so that an unpublished end does not exist; its why is a gate text. */
export const links = table(
  'links',
  {
    id: id('id').primaryKey(),
    fromKind: choice('from_kind', endKinds).notNull(),
    from: code('from').notNull(),
    toKind: choice('to_kind', endKinds).notNull(),
    to: code('to').notNull(),
    kind: choice('kind', linkKinds).notNull(),
    by: id('by'),
    process: id('process'),
    at: instant('at').notNull(),
  },
  t => [
    uniqueIndex('links_pair').on(t.fromKind, t.from, t.toKind, t.to, t.kind),
    index('links_from').on(t.fromKind, t.from),
    index('links_to').on(t.toKind, t.to),
  ],
);
