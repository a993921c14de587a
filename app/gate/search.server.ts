import { and, inArray } from 'drizzle-orm';
import type { Context } from '~/kernel/context';
import { hits } from '~db/dialect/search';
import { readableBy } from './read.server';
import { specOf } from './registry';
import { publications } from './tables.server';
import type { Fields, Kind } from './words';

export type Found = {
  kind: Kind;
  subject: string;
  lang: string;
  title: string;
  text: string;
  href: string;
  at: Date;
};

/** How many hits are looked at before the audience is applied; a network of this size stays far below. */
const reach = 2_000;

/** What the viewer may see that holds every word. Same hits in the same order on both engines (model.md, Search). */
export async function search(ctx: Context, query: string): Promise<Found[]> {
  const found = await hits(ctx.read, query, reach);
  const titled = new Set(
    found.filter(hit => hit.inTitle).map(hit => `${hit.kind}/${hit.subject}/${hit.lang}`),
  );
  const subjects = [...new Set(found.map(hit => hit.subject))];
  const seen = new Set(found.map(hit => `${hit.kind}/${hit.subject}/${hit.lang}`));
  const rows = [];
  for (let at = 0; at < subjects.length; at += 500)
    rows.push(
      ...(await ctx.read
        .select()
        .from(publications)
        .where(and(inArray(publications.subject, subjects.slice(at, at + 500)), readableBy(ctx.actor)))),
    );
  return rows
    .filter(row => seen.has(`${row.kind}/${row.subject}/${row.lang}`))
    .map(row => {
      const spec = specOf(row.kind);
      const fields = JSON.parse(row.fields) as Fields;
      const plain = spec.plain?.(fields) ?? fields;
      return {
        kind: row.kind,
        subject: row.subject,
        lang: row.lang,
        title: row.title,
        text: Object.values(plain).join(' '),
        href: spec.href(row.subject, { place: row.place, fields }),
        at: row.publishedAt,
        inTitle: titled.has(`${row.kind}/${row.subject}/${row.lang}`),
      };
    })
    .sort(
      (a, b) =>
        Number(b.inTitle) - Number(a.inTitle) ||
        b.at.getTime() - a.at.getTime() ||
        (a.subject < b.subject ? -1 : 1),
    )
    .map(({ inTitle: _, ...hit }) => hit);
}
