import type { Store } from '~db/store.server';
import { pathOf, type Route, routes } from './routes';

/**
 * Where each parameter of a route finds values that exist: one line a route, whose columns are called as its parameters. A
 * route with a parameter and no line here fails the crawl, and so does a line that finds nothing in the story.
 */
export const fixtures: Readonly<Record<string, string>> = {
  ':lang/process/:slug': 'select slug from processes',
  ':lang/process/:slug/themes': 'select slug from processes',
  ':lang/t/:id': 'select id from themes union all select id from threads',
  ':lang/t/:id/propose': 'select id from threads',
  ':lang/t/:id/new': 'select id from themes',
  ':lang/t/:id/edit/:version':
    "select place as id, id as version from versions where kind in ('post', 'thread') and fields is not null",
  ':lang/ballots/:id': 'select id from ballots order by state',
  ':lang/ballots/:id/vote': "select id from ballots where state = 'open'",
  ':lang/ballots/:id/find': "select id from ballots where state in ('counted', 'certified')",
  ':lang/ballots/:id/:file': "select id, 'manifest.txt' as file from ballots where manifest is not null",
  ':lang/indicators/:code': 'select code from indicators',
  ':lang/recommendations/:id': 'select id from recommendations',
  ':lang/proposals/:ref': "select 'P-' || number as ref from proposals",
  ':lang/proposals/:ref/edit': "select 'P-' || number as ref from proposals",
  ':lang/proposals/:ref/link': "select 'P-' || number as ref from proposals",
  ':lang/declaration/:slug': 'select slug from processes where id in (select process from declarations)',
  ':lang/declaration/:slug/write':
    'select slug from processes where id in (select process from declarations)',
  ':lang/declaration/:slug/write/text':
    'select slug from processes where id in (select process from declarations)',
  ':lang/declaration/:slug/write/clause':
    'select slug from processes where id in (select process from declarations)',
  ':lang/declaration/:slug/:version':
    "select p.slug, 'v' || s.number as version from snapshots s join declarations d on d.id = s.declaration join processes p on p.id = d.process where s.number is not null",
  ':lang/declaration/:slug/:version/file':
    "select p.slug, 'v' || s.number as version from snapshots s join declarations d on d.id = s.declaration join processes p on p.id = d.process where s.number is not null",
  ':lang/clause/:id': 'select id from clauses',
  ':lang/clause/:id/suggest': 'select id from clauses',
  ':lang/clause/:id/compare': 'select id from clauses',
  ':lang/clause/:id/link': 'select id from clauses',
  ':lang/clause/:id/change/:change': 'select clause as id, id as change from suggestions',
  ':lang/change/:change': 'select id as change from suggestions',
  ':lang/office/process/:id': 'select id from processes',
  ':lang/office/process/:id/dates': 'select id from processes',
  ':lang/office/process/:id/name': 'select id from processes',
  ':lang/office/ballots/:id': 'select id from ballots order by state',
  ':lang/care/:case': 'select id as "case" from cases',
};

const paramsOf = (route: Route): string[] => route.params.filter(name => name !== 'lang');

/** Some of a list, from all along it. */
export const spread = <T>(list: readonly T[], most: number): T[] =>
  list.length <= most
    ? [...list]
    : Array.from(
        { length: most },
        (_, n) => list[Math.floor((n * (list.length - 1)) / Math.max(1, most - 1))] as T,
      );

/** Addresses that exist of one route, some from all along. */
export async function existingOf(store: Store, route: Route, most: number): Promise<string[]> {
  const names = paramsOf(route);
  if (names.length === 0) return route.pattern === '*' ? [] : [pathOf(route, { lang: 'es' })];
  const sql = fixtures[route.pattern];
  const rows = sql ? await store.raw(sql) : [];
  return spread(
    rows.filter(row => names.every(name => row[name])),
    most,
  ).map(row =>
    pathOf(route, { lang: 'es', ...Object.fromEntries(names.map(name => [name, String(row[name])])) }),
  );
}

/** Addresses of everything that exists, a few of each route; and the routes for which nothing was found. */
export async function existing(
  store: Store,
  perRoute: number,
): Promise<{ addresses: Map<string, string[]>; without: string[] }> {
  const addresses = new Map<string, string[]>();
  const without: string[] = [];
  for (const route of routes) {
    if (route.pattern === '*' || paramsOf(route).length === 0) continue;
    const here = await existingOf(store, route, perRoute);
    if (here.length === 0) without.push(route.pattern);
    addresses.set(route.pattern, here);
  }
  return { addresses, without };
}
