import type { Context } from '~/kernel/context';
import type { Lang } from '~/kernel/lang';
import { describeEnds } from './ends.server';
import { keyOf, linksAt, walk } from './walk.server';
import { type End, type EndKind, ends, type Link, type Stop, stops } from './words';

export type StripStop = {
  stop: Stop;
  state: 'done' | 'here' | 'wait' | 'none';
  /** The item that is shown, and how many others stand at this stop. */
  label: string | null;
  href: string | null;
  count: number;
  kinds: readonly EndKind[];
};

/**
 * The nine stops as the viewer may see them, both ways from one item. What she may not open is a count without a title.
 * At most 8 + 8 + 1 queries for the links and one for each kind of item, whatever the length.
 */
export async function strip(ctx: Context, at: End, lang: Lang): Promise<StripStop[]> {
  const [back, ahead] = [await walk(ctx.read, at, 'back'), await walk(ctx.read, at, 'ahead')];
  const all = new Map<string, End>([[keyOf(at), at]]);
  const sides = await besides(ctx, at, back);
  for (const link of [...back, ...ahead, ...sides])
    for (const end of [link.from, link.to]) all.set(keyOf(end), end);

  const described = await describeEnds(ctx, [...all.values()], lang);

  return stops.map(stop => {
    const here = ends[at.kind] === stop;
    const there = [...all.values()].filter(end => ends[end.kind] === stop);
    // Where people said something, that is what is counted and opened; what was recommended stands there when nobody did.
    const said = there.filter(end => end.kind === 'post');
    const items = said.length > 0 ? said : there;
    const shown = here
      ? described.get(keyOf(at))
      : items.map(end => described.get(keyOf(end))).find(words => words?.href);
    const state = here ? 'here' : items.length === 0 ? 'none' : shown?.state === 'wait' ? 'wait' : 'done';
    return {
      stop,
      state,
      label: shown?.label ?? null,
      href: here ? null : (shown?.href ?? null),
      count: items.length,
      kinds: [...new Set(items.map(end => end.kind))],
    } as const;
  });
}

/**
 * What lies ahead of an item through what it comes from: a clause whose proposal is tied to an indicator is measured by it too.
 * Only beyond the item's own stop, so that no sister clause stands on its strip.
 */
async function besides(ctx: Context, at: End, back: readonly Link[]): Promise<Link[]> {
  const behind = back
    .map(link => link.from)
    .filter(end => end.kind !== 'post' && end.kind !== 'recommendation');
  const place = (end: End) => stops.indexOf(ends[end.kind]);
  return (await linksAt(ctx.read, behind, 'from')).filter(link => place(link.to) > place(at));
}
