import type { Lang } from '~/kernel/lang';
import {
  choice,
  code,
  decimal,
  flag,
  id,
  index,
  instant,
  json,
  primaryKey,
  table,
  uniqueIndex,
} from '~db/columns';
import { phaseKinds } from './words';

export const processes = table(
  'processes',
  {
    id: id('id').primaryKey(),
    slug: code('slug').notNull(),
    timezone: code('timezone').notNull(),
    languages: json<Lang[]>('languages').notNull(),
    supportShare: decimal('support_share').notNull(),
    quorumShare: decimal('quorum_share').notNull(),
    majority: code('majority').notNull(),
    youngAdultsCount: flag('young_adults_count').notNull(),
    openedBy: id('opened_by').notNull(),
    at: instant('at').notNull(),
  },
  t => [uniqueIndex('processes_slug').on(t.slug)],
);

export const phases = table(
  'phases',
  {
    process: id('process').notNull(),
    kind: choice('kind', phaseKinds).notNull(),
    opens: instant('opens').notNull(),
    closes: instant('closes').notNull(),
  },
  t => [primaryKey({ columns: [t.process, t.kind] }), index('phases_opens').on(t.opens)],
);
