import type { Db } from '~db/store.server';
import { keyOf, linksAt } from './walk.server';
import { type End, ends, stops } from './words';

export type Woven = ('done' | 'none')[];

const place = (end: End): number => stops.indexOf(ends[end.kind]);

/**
 * How far each of these items has come, one state a stop, for the woven marks of a list: `kind/id` -> nine states. What comes
 * before an item is done, for nothing is born without it. At most eight queries, however many items.
 */
export async function wovenOf(db: Db, items: readonly End[]): Promise<Map<string, Woven>> {
  const reached = new Map(items.map(item => [keyOf(item), new Set([place(item)])]));
  /** For each end on the way: the items it came from. */
  const roots = new Map(items.map(item => [keyOf(item), new Set([keyOf(item)])]));
  let edge: readonly End[] = items;
  for (let step = 1; step < stops.length && edge.length > 0; step++) {
    const ahead = (await linksAt(db, edge, 'from')).filter(({ from, to }) => place(from) < place(to));
    for (const { from, to } of ahead) {
      const mine = roots.get(keyOf(to)) ?? new Set<string>();
      for (const root of roots.get(keyOf(from)) ?? []) {
        mine.add(root);
        reached.get(root)?.add(place(to));
      }
      roots.set(keyOf(to), mine);
    }
    edge = [...new Map(ahead.map(({ to }) => [keyOf(to), to])).values()];
  }
  return new Map(
    items.map(item => {
      const there = reached.get(keyOf(item));
      return [
        keyOf(item),
        stops.map((_, at) => (at <= place(item) || there?.has(at) ? 'done' : 'none')),
      ] as const;
    }),
  );
}
