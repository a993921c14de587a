import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import map from '~/routes';

type Entry = { path?: string; index?: boolean; file: string; children?: Entry[] };

export type Route = {
  /** As in app/routes.ts, from the root: `:lang/t/:id`. The start page is the empty text. */
  pattern: string;
  file: string;
  /** Names of its parameters, in order. */
  params: string[];
  /** Query parameters that its module reads. */
  queries: string[];
  source: string;
};

const flat = (entries: readonly Entry[], above = ''): { pattern: string; file: string }[] =>
  entries.flatMap(({ path, file, children }) => {
    const pattern = [above, path].filter(Boolean).join('/');
    return [{ pattern, file }, ...flat(children ?? [], pattern)];
  });

/** The whole route map, read from where the product reads it: nobody keeps a second list. */
export const routes: readonly Route[] = flat(map as Entry[]).map(({ pattern, file }) => {
  const source = readFileSync(resolve('app', file), 'utf8');
  return {
    pattern,
    file,
    source,
    params: [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name ?? ''),
    queries: [
      ...new Set(
        [...source.matchAll(/(?:searchParams\.(?:get|getAll|has)|asked)\('([\w-]+)'\)/g)].map(
          ([, q]) => q ?? '',
        ),
      ),
    ],
  };
});

const matchers = routes
  .filter(route => route.pattern !== '*')
  .map(route => ({
    route,
    match: new RegExp(
      `^/${route.pattern
        .replace(/[.+?^$()|[\]\\]/g, '\\$&')
        .replace(/:lang\b/, '(?<lang>es|pt|en|fr)')
        .replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`,
    ),
  }))
  // What is written out goes before what is open, as the router ranks them.
  .sort((a, b) => a.route.params.length - b.route.params.length);

/** The route that answers this path, with the values of its parameters. The route of all that is missing answers the rest. */
export function routeOf(path: string): { route: Route; params: Record<string, string> } {
  for (const { route, match } of matchers) {
    const found = match.exec(path);
    if (found) return { route, params: { ...found.groups } };
  }
  const missing = routes.find(route => route.pattern === '*');
  if (!missing) throw new Error('The route map has no page for what is missing');
  return { route: missing, params: {} };
}

export const pathOf = (route: Route, params: Readonly<Record<string, string>>): string =>
  `/${route.pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))}`;

/** The address at which the router gives the same page as data (single fetch). */
export function dataPath(url: string): string {
  const [path = '/', search] = url.split('?');
  const data = path === '/' ? '/_root.data' : `${path.replace(/\/$/, '')}.data`;
  return search ? `${data}?${search}` : data;
}
