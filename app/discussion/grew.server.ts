import { and, inArray, isNull } from 'drizzle-orm';
import { describeEnds, keyOf, linksAt, type Woven, wovenOf } from '~/chain/index.server';
import type { End } from '~/chain/words';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { posts } from './tables.server';

/** A proposal that quotes a post, as this viewer may read it, and how far it has come. `short`: "P-29". */
export type Grew = { id: Id; short: string; label: string; href: string; woven: Woven };

/** Each key with the proposals that grew there, the first first. Those whose words are gone are left out. */
async function described(
  ctx: Context,
  grown: ReadonlyMap<Id, readonly Id[]>,
  lang: Lang,
): Promise<Record<Id, Grew[]>> {
  const ends = [...new Set([...grown.values()].flat())].map((id): End => ({ kind: 'proposal', id }));
  const words = await describeEnds(ctx, ends, lang);
  const woven = await wovenOf(ctx.read, ends);
  const one = (id: Id): Grew[] => {
    const key = keyOf({ kind: 'proposal', id });
    const own = words.get(key);
    if (!own?.href) return [];
    return [
      { id, short: own.short ?? own.label, label: own.label, href: own.href, woven: woven.get(key) ?? [] },
    ];
  };
  return Object.fromEntries([...grown].map(([key, ids]) => [key, [...new Set(ids)].flatMap(one)]));
}

/** What grew from the posts of a page: post -> proposals. */
export const grewFrom = (
  ctx: Context,
  given: readonly { id: Id; proposals: readonly Id[] }[],
  lang: Lang,
): Promise<Record<Id, Grew[]>> => described(ctx, new Map(given.map(post => [post.id, post.proposals])), lang);

/** What grew from any post of these threads: thread -> proposals. One query for the posts and one for their links. */
export async function grewFromThreads(
  ctx: Context,
  threads: readonly Id[],
  lang: Lang,
): Promise<Record<Id, Grew[]>> {
  const rows = await ctx.read
    .select({ id: posts.id, thread: posts.thread })
    .from(posts)
    .where(and(inArray(posts.thread, [...threads, '']), isNull(posts.hiddenAt)));
  const links = await linksAt(
    ctx.read,
    rows.map(({ id }): End => ({ kind: 'post', id })),
    'from',
  );
  const thread = new Map(rows.map(row => [row.id, row.thread]));
  const grown = new Map<Id, Id[]>(threads.map(id => [id, []]));
  for (const { from, to } of links)
    if (to.kind === 'proposal') grown.get(thread.get(from.id) ?? '')?.push(to.id);
  return described(ctx, grown, lang);
}
