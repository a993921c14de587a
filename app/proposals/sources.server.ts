import { describeEnds, keyOf, linksAt } from '~/chain/index.server';
import { findPost } from '~/discussion/index.server';
import { published } from '~/gate/index.server';
import { type Byline, bylines } from '~/identity/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { isRefusal, refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import type { Sources } from './words';

const recommendation = (id: string) => ({ kind: 'recommendation', id }) as const;

export type SourceLines = {
  /** In the order they were given; `line` is null for a post that was withdrawn. */
  posts: {
    id: Id;
    line: string | null;
    lang: Lang | null;
    by: Byline | null;
    at: Date | null;
    href: string | null;
  }[];
  recommendations: { id: string; label: string; text: string | null; href: string | null }[];
};

const lineMax = 160;
const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > lineMax ? `${line.slice(0, lineMax).trimEnd()}…` : line;
};

/** Sources in words, as this viewer may read them: two queries and what the recommendations' domain asks. */
export async function sourceLines(ctx: Context, given: Sources, lang: Lang): Promise<SourceLines> {
  const texts = await published(ctx, 'post', given.posts);
  const people = await bylines(
    ctx.read,
    [...texts.values()].map(text => text.author),
  );
  const words = await describeEnds(ctx, given.recommendations.map(recommendation), lang);
  return {
    posts: given.posts.map(id => {
      const text = texts.get(id);
      return {
        id,
        line: text ? oneLine(text.fields.body ?? '') : null,
        lang: text?.lang ?? null,
        by: text ? (people.get(text.author) ?? null) : null,
        at: text?.publishedAt ?? null,
        href: text ? `/t/${text.place}#p${id}` : null,
      };
    }),
    recommendations: given.recommendations.map(id => {
      const own = words.get(keyOf(recommendation(id)));
      return { id, label: own?.label ?? id, text: own?.title ?? null, href: own?.href ?? null };
    }),
  };
}

/** What she may quote of what she asks for: post -> its process, and the recommendations that exist. Asked before the write. */
export async function quotable(ctx: Context, given: Sources, lang: Lang) {
  const posts = await published(ctx, 'post', given.posts);
  const words = await describeEnds(ctx, given.recommendations.map(recommendation), lang);
  return {
    posts: new Map([...posts].map(([id, text]) => [id, text.process])),
    recommendations: new Set(given.recommendations.filter(id => words.has(keyOf(recommendation(id))))),
  };
}

/**
 * At least one source, and each a published post of this process that she may read, or a recommendation that exists. What
 * she may not read and what does not exist are refused alike (R12). @throws proposals.source-needed, .source-unknown 422
 */
export function mustBeQuotable(
  given: Sources,
  known: Awaited<ReturnType<typeof quotable>>,
  process: Id,
): void {
  if (given.posts.length + given.recommendations.length === 0) refuse('proposals.source-needed', 422);
  const fine =
    given.posts.every(id => known.posts.get(id) === process) &&
    given.recommendations.every(id => known.recommendations.has(id));
  if (!fine) refuse('proposals.source-unknown', 422);
}

/** Who wrote these posts, without those withdrawn meanwhile: post -> person. */
export async function postAuthors(tx: Db, ids: readonly Id[]): Promise<Map<Id, Id>> {
  const found = new Map<Id, Id>();
  for (const id of ids) {
    try {
      found.set(id, (await findPost(tx, id)).author);
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
    }
  }
  return found;
}

/** Those whose published posts it quotes now. */
export async function quotedPeople(db: Db, proposal: Id): Promise<Set<Id>> {
  const quotes = await linksAt(db, [{ kind: 'proposal', id: proposal }], 'to');
  const posts = quotes.filter(one => one.from.kind === 'post').map(one => one.from.id);
  return new Set((await postAuthors(db, posts)).values());
}
