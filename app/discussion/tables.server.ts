import { choice, id, index, instant, table, uniqueIndex } from '~db/columns';
import { themeCodes, threadStates } from './words';

export const themes = table(
  'themes',
  { id: id('id').primaryKey(), process: id('process').notNull(), code: choice('code', themeCodes).notNull() },
  t => [uniqueIndex('themes_process').on(t.process, t.code)],
);

/** Both are born when their text is published: what waits for review has no row here, no count and no gap (R12). */
export const threads = table(
  'threads',
  {
    id: id('id').primaryKey(),
    process: id('process').notNull(),
    theme: id('theme').notNull(),
    author: id('author').notNull(),
    state: choice('state', threadStates).notNull(),
    publishedAt: instant('published_at').notNull(),
    hiddenAt: instant('hidden_at'),
  },
  t => [index('threads_theme').on(t.theme, t.publishedAt)],
);

export const posts = table(
  'posts',
  {
    id: id('id').primaryKey(),
    thread: id('thread').notNull(),
    author: id('author').notNull(),
    replyTo: id('reply_to'),
    publishedAt: instant('published_at').notNull(),
    /** Withdrawn or removed: the place stays and says so. */
    hiddenAt: instant('hidden_at'),
  },
  t => [index('posts_thread').on(t.thread, t.publishedAt)],
);
