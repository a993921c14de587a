import { type Described, describeEnds, keyOf, linksAt } from '~/chain/index.server';
import type { End, Link } from '~/chain/words';
import type { Context } from '~/kernel/context';
import type { Lang } from '~/kernel/lang';

/** A proposal or clause that quotes a recommendation, is tied to it, or came out of one that does. */
export type Grown = { kind: 'proposal' | 'clause'; id: string; words: Described };

const isGrown = (end: End): end is End & { kind: Grown['kind'] } =>
  end.kind === 'proposal' || end.kind === 'clause';

/**
 * What grew from each of these recommendations, as far as this viewer may know: three queries for the links and one for
 * each kind of item, however many recommendations there are. Those from which nothing grew are missing.
 */
export async function grownFrom(
  ctx: Context,
  ids: readonly string[],
  lang: Lang,
): Promise<Map<string, Grown[]>> {
  const asked = ids.map((id): End => ({ kind: 'recommendation', id }));
  const quoted = await linksAt(ctx.read, asked, 'from');
  const tied = await linksAt(ctx.read, asked, 'to');
  const first = [...quoted, ...tied.map(turned)].filter(({ to }) => isGrown(to));
  const proposals = first.map(({ to }) => to).filter(({ kind }) => kind === 'proposal');
  const then = (await linksAt(ctx.read, proposals, 'from')).filter(({ to }) => to.kind === 'clause');
  const words = await describeEnds(
    ctx,
    [...first, ...then].map(({ to }) => to),
    lang,
  );
  const grown = new Map<string, Map<string, Grown>>();
  for (const { from, to } of first)
    for (const end of [to, ...then.filter(link => keyOf(link.from) === keyOf(to)).map(link => link.to)]) {
      const described = words.get(keyOf(end));
      if (!described?.href || !isGrown(end)) continue;
      const mine = grown.get(from.id) ?? new Map<string, Grown>();
      grown.set(from.id, mine.set(keyOf(end), { kind: end.kind, id: end.id, words: described }));
    }
  return new Map([...grown].map(([id, items]) => [id, [...items.values()].sort(proposalsFirst)]));
}

const turned = (link: Link): Link => ({ ...link, from: link.to, to: link.from });

const proposalsFirst = (a: Grown, b: Grown): number =>
  Number(a.kind === 'clause') - Number(b.kind === 'clause');
