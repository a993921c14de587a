import { readFileSync } from 'node:fs';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { describe, expect, it } from 'vitest';
import routes from '~/routes';
import { readsOf } from '~/web/visitor-pages';

const entries = routes as RouteConfigEntry[];

/** An address of a route, with something in place of each parameter. */
const addressOf = (path: string) =>
  `/${path.replace(':lang', 'es').replace(':ref', 'P-1').replace(/:\w+/g, 'x1')}`;

/** The names that a file asks a query for. */
const asked = (source: string): string[] => [
  ...new Set(
    [...source.matchAll(/searchParams\.(?:get|getAll|has)\('([\w-]+)'\)/g)].map(found => found[1] ?? ''),
  ),
];

describe('pages that visitors share', () => {
  const pages = entries
    .filter(entry => entry.path !== undefined)
    .map(entry => ({
      path: addressOf(entry.path ?? ''),
      names: asked(readFileSync(`app/${entry.file}`, 'utf8')),
    }))
    .filter(({ path }) => readsOf(path) !== undefined);

  it('are many', () => expect(pages.length).toBeGreaterThan(12));

  it.each(pages)('$path reads no more of a query than the cache lets through', ({ path, names }) => {
    expect(names.filter(name => !readsOf(path)?.includes(name))).toEqual([]);
  });

  it.each([
    '/es/me',
    '/es/desk',
    '/es/t/x1',
    '/es/declaration/x/write',
    '/es/search',
    '/draft',
    '/xx',
    '/es/people',
  ])('%s is not one of them', path => expect(readsOf(path)).toBeUndefined());

  it('are found out when they read what nobody declared', () => {
    expect(asked("url.searchParams.get('area'); url.searchParams.getAll('x')")).toEqual(['area', 'x']);
  });
});
