import { choice, code, id, index, instant, table } from '~db/columns';
import { noticeKinds } from './words';

/** No text inside: the sentence is made when it is shown, from what she may still see. */
export const notices = table(
  'notices',
  {
    id: id('id').primaryKey(),
    person: id('person').notNull(),
    kind: choice('kind', noticeKinds).notNull(),
    subjectKind: code('subject_kind').notNull(),
    subject: id('subject').notNull(),
    at: instant('at').notNull(),
    seenAt: instant('seen_at'),
  },
  t => [index('notices_person').on(t.person, t.at)],
);
