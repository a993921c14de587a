import { and, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import { may } from '~/access/policy';
import { linksAt } from '~/chain/index.server';
import { ownVersions, published, publishedOne, versionOfAuthor } from '~/gate/index.server';
import type { Version } from '~/gate/words';
import { type Byline, bylines } from '~/identity/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { refuse } from '~/kernel/refusal';
import { isMember } from '~/processes/index.server';
import type { Db } from '~db/store.server';
import { policy } from './policy';
import { posts, themes, threads } from './tables.server';
import { postsPerPage, type ThemeCode, threadsPerPage } from './words';

export async function findTheme(db: Db, id: Id) {
  const [row] = await db.select().from(themes).where(eq(themes.id, id));
  return row ?? refuse('discussion.not-found', 404);
}

export async function findThread(db: Db, id: Id) {
  const [row] = await db
    .select()
    .from(threads)
    .where(and(eq(threads.id, id), isNull(threads.hiddenAt)));
  return row ?? refuse('discussion.not-found', 404);
}

export async function findPost(db: Db, id: Id) {
  const [row] = await db
    .select()
    .from(posts)
    .where(and(eq(posts.id, id), isNull(posts.hiddenAt)));
  return row ?? refuse('discussion.not-found', 404);
}

/** Her own version of a post or thread, with where it belongs. Anybody else's does not exist. */
export async function findPlace(tx: Db, ctx: Context, id: Id) {
  const version = await versionOfAuthor(tx, ctx, id);
  if (!version?.process || !['post', 'thread'].includes(version.kind))
    return refuse('discussion.not-found', 404);
  return { version, structure: version.structure, process: version.process };
}

export async function themesOf(db: Db, process: Id): Promise<{ id: Id; code: ThemeCode }[]> {
  const rows = await db
    .select({ id: themes.id, code: themes.code })
    .from(themes)
    .where(eq(themes.process, process));
  return rows.sort((a, b) => (a.code < b.code ? -1 : 1));
}

export async function themesByIds(db: Db, ids: readonly Id[]): Promise<Map<Id, ThemeCode>> {
  const rows = await db
    .select({ id: themes.id, code: themes.code })
    .from(themes)
    .where(inArray(themes.id, [...ids, '']));
  return new Map(rows.map(row => [row.id, row.code]));
}

export type ThreadLine = { id: Id; title: string; lang: Lang; posts: number; at: Date };
export type ThemePage = {
  kind: 'theme';
  id: Id;
  code: ThemeCode;
  process: Id;
  threads: ThreadLine[];
  pages: number;
  mine: Version[];
};

/** What stands at /t/ID: a theme, or a thread. @throws discussion.not-found 404, alike for missing and for not hers (R12) */
export async function place(ctx: Context, id: Id, page: number, lang: Lang): Promise<ThemePage | ThreadPage> {
  const [theme] = await ctx.read.select().from(themes).where(eq(themes.id, id));
  return theme ? themePage(ctx, theme, page, lang) : threadPage(ctx, id, page, lang);
}

async function themePage(
  ctx: Context,
  theme: typeof themes.$inferSelect,
  page: number,
  lang: Lang,
): Promise<ThemePage> {
  if (!may(policy, 'read', ctx.actor, { member: isMember(ctx.actor, theme.process) }))
    refuse('discussion.not-found', 404);
  const here = and(eq(threads.theme, theme.id), isNull(threads.hiddenAt));
  const total = await ctx.read.$count(threads, here);
  const rows = await ctx.read
    .select()
    .from(threads)
    .where(here)
    .orderBy(desc(threads.publishedAt), desc(threads.id))
    .limit(threadsPerPage)
    .offset((page - 1) * threadsPerPage);
  const ids = rows.map(row => row.id);
  const [texts, counts, mine] = [
    await published(ctx, 'thread', ids, lang),
    await postCounts(ctx.read, ids),
    await ownVersions(ctx, { kind: 'thread', open: true }),
  ];
  return {
    kind: 'theme',
    id: theme.id,
    code: theme.code,
    process: theme.process,
    threads: rows.flatMap(row => {
      const text = texts.get(row.id);
      return text
        ? [
            {
              id: row.id,
              title: text.title,
              lang: text.lang,
              posts: counts.get(row.id) ?? 0,
              at: row.publishedAt,
            },
          ]
        : [];
    }),
    pages: Math.max(1, Math.ceil(total / threadsPerPage)),
    mine: mine.filter(version => version.structure.theme === theme.id),
  };
}

async function postCounts(db: Db, ids: readonly Id[]): Promise<Map<Id, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ thread: posts.thread, n: count() })
    .from(posts)
    .where(and(inArray(posts.thread, [...ids]), isNull(posts.hiddenAt)))
    .groupBy(posts.thread);
  return new Map(rows.map(row => [row.thread, row.n]));
}

export type PostView = {
  id: Id;
  version: Id | null;
  by: Byline | null;
  mine: boolean;
  body: string | null;
  lang: Lang;
  at: Date;
  /** One line of what it answers; null when it answers nothing, "" when that was withdrawn. */
  answers: { id: Id; line: string; by: string } | null;
  /** Proposals that grew from it. */
  proposals: Id[];
};

export type ThreadPage = {
  kind: 'thread';
  id: Id;
  process: Id;
  theme: { id: Id; code: ThemeCode };
  /** Null when it was withdrawn. */
  title: string | null;
  opening: string;
  lang: Lang;
  by: Byline | null;
  mine: boolean;
  at: Date;
  open: boolean;
  total: number;
  countries: number;
  page: number;
  pages: number;
  posts: PostView[];
  pending: Version[];
  mayReply: boolean;
};

const lineMax = 90;
const firstLine = (text: string): string =>
  (text.length > lineMax ? `${text.slice(0, lineMax).trimEnd()}…` : text).replace(/\s+/g, ' ');

async function threadPage(ctx: Context, id: Id, asked: number, lang: Lang): Promise<ThreadPage> {
  const [thread] = await ctx.read.select().from(threads).where(eq(threads.id, id));
  if (!thread) return refuse('discussion.not-found', 404);
  // Withdrawn by who began it: the address keeps answering, and what others said stays theirs.
  const text = thread.hiddenAt ? null : await publishedOne(ctx, 'thread', id);
  const member = isMember(ctx.actor, thread.process);
  if ((!text && !thread.hiddenAt) || !may(policy, 'read', ctx.actor, { member }))
    return refuse('discussion.not-found', 404);
  const theme = await findTheme(ctx.read, thread.theme);
  const writers = await ctx.read
    .select({ id: posts.author, wrote: count(), hidden: count(posts.hiddenAt) })
    .from(posts)
    .where(eq(posts.thread, id))
    .groupBy(posts.author);
  const sum = (of: (one: (typeof writers)[number]) => number) =>
    writers.reduce((all, one) => all + of(one), 0);
  const pages = Math.max(1, Math.ceil(sum(one => one.wrote) / postsPerPage));
  const page = Math.min(Math.max(1, asked), pages);
  const rows = await ctx.read
    .select()
    .from(posts)
    .where(eq(posts.thread, id))
    .orderBy(posts.publishedAt, posts.id)
    .limit(postsPerPage)
    .offset((page - 1) * postsPerPage);
  const heard = [thread.author, ...writers.filter(one => one.wrote > one.hidden).map(one => one.id)];
  const answered = rows.flatMap(row => (row.replyTo ? [row.replyTo] : []));
  const texts = await published(ctx, 'post', [...new Set([...rows.map(row => row.id), ...answered])]);
  const people = await bylines(ctx.read, heard);
  const grown = await linksAt(
    ctx.read,
    rows.map(row => ({ kind: 'post', id: row.id }) as const),
    'from',
  );
  const me = ctx.actor.kind === 'person' ? ctx.actor.id : null;

  return {
    kind: 'thread',
    id,
    process: thread.process,
    theme: { id: theme.id, code: theme.code },
    title: text?.title ?? null,
    opening: text?.fields.opening ?? '',
    lang: text?.lang ?? lang,
    by: text ? (people.get(thread.author) ?? null) : null,
    mine: text !== null && thread.author === me,
    at: thread.publishedAt,
    open: thread.state === 'open' && text !== null,
    total: sum(one => one.wrote - one.hidden),
    countries: new Set(heard.map(author => people.get(author)?.country)).size,
    page,
    pages,
    posts: rows.map(row => {
      const own = texts.get(row.id);
      const other = row.replyTo ? texts.get(row.replyTo) : null;
      return {
        id: row.id,
        version: row.author === me ? (own?.version ?? null) : null,
        by: own ? (people.get(row.author) ?? null) : null,
        mine: row.author === me,
        body: own?.fields.body ?? null,
        lang: own?.lang ?? lang,
        at: row.publishedAt,
        answers: row.replyTo
          ? {
              id: row.replyTo,
              line: other ? firstLine(other.fields.body ?? '') : '',
              by: other ? (people.get(other.author)?.pseudonym ?? '') : '',
            }
          : null,
        proposals: grown
          .filter(link => link.from.id === row.id && link.to.kind === 'proposal')
          .map(link => link.to.id),
      };
    }),
    pending:
      page === pages ? (await ownVersions(ctx, { kind: 'post', place: id, open: true })).reverse() : [],
    mayReply: may(policy, 'reply', ctx.actor, { member, open: thread.state === 'open' && text !== null }),
  };
}
