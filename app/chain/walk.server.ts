import { and, inArray, or } from 'drizzle-orm';
import type { Db } from '~db/store.server';
import { links } from './tables.server';
import { type End, type EndKind, ends, type Link, stops } from './words';

const toLink = (row: typeof links.$inferSelect): Link => ({
  id: row.id,
  from: { kind: row.fromKind, id: row.from },
  to: { kind: row.toKind, id: row.to },
  kind: row.kind,
  at: row.at,
});

export const keyOf = (end: End): string => `${end.kind}/${end.id}`;

const byKind = (ends: readonly End[]): Map<EndKind, string[]> => {
  const groups = new Map<EndKind, string[]>();
  for (const end of ends) groups.set(end.kind, [...(groups.get(end.kind) ?? []), end.id]);
  return groups;
};

/** Every link that leaves (or reaches) these ends: one query however many there are. */
export async function linksAt(db: Db, ends: readonly End[], side: 'from' | 'to'): Promise<Link[]> {
  if (ends.length === 0) return [];
  const [kindColumn, column] = side === 'from' ? [links.fromKind, links.from] : [links.toKind, links.to];
  const groups = [...byKind(ends)].map(([kind, ids]) =>
    and(inArray(kindColumn, [kind]), inArray(column, ids)),
  );
  const rows = await db
    .select()
    .from(links)
    .where(or(...groups))
    .orderBy(links.at, links.id);
  return rows.map(toLink);
}

/** As many steps as the chain has stops, so that a circle ends and the number of queries has a bound. */
const stepsAtMost = 8;

const place = (end: End): number => stops.indexOf(ends[end.kind]);

/**
 * All that lies behind (`back`) or ahead (`ahead`) of an end, link by link: at most eight queries. A link that leads to an
 * earlier stop (a proposal tied to a recommendation) is told and not followed, and on the way back it is told of the start alone:
 * what others made of that end, or tied to it, is no part of this chain.
 */
export async function walk(db: Db, start: End, way: 'back' | 'ahead'): Promise<Link[]> {
  const seen = new Set([keyOf(start)]);
  const found: Link[] = [];
  let edge: End[] = [start];
  for (let step = 0; step < stepsAtMost && edge.length > 0; step++) {
    const next = (await linksAt(db, edge, way === 'back' ? 'to' : 'from')).filter(
      link => way === 'ahead' || step === 0 || place(link.from) < place(link.to),
    );
    found.push(...next);
    edge = next
      .filter(link => place(link.from) < place(link.to))
      .map(link => (way === 'back' ? link.from : link.to))
      .filter(end => !seen.has(keyOf(end)) && seen.add(keyOf(end)));
  }
  return found;
}
