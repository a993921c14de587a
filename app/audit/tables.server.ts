import { code, id, index, instant, json, table } from '~db/columns';

/** Append-only (a trigger refuses changes on both engines). `detail` holds codes, numbers and ids, never a text. */
export const audit = table(
  'audit',
  {
    id: id('id').primaryKey(),
    at: instant('at').notNull(),
    actor: id('actor'),
    role: code('role').notNull(),
    act: code('act').notNull(),
    subject: id('subject'),
    detail: json<Record<string, string | number | boolean | null>>('detail').notNull(),
  },
  t => [index('audit_at').on(t.at), index('audit_subject').on(t.subject)],
);
