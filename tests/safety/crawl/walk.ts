import type { Answer } from './client';
import { linksOf } from './forms';
import { dataPath, pathOf, type Route, routeOf, routes } from './routes';
import type { Finder, Planted } from './tokens';
import type { Walker } from './world';

export type Hit = Planted & { role: string; url: string };

export type Bounds = {
  languages: readonly string[];
  /** How many addresses of one route and language a person opens by the links she is shown. */
  perRoute: number;
  /** Addresses that she opens without being shown them: somebody's edit page, a case, a ballot. */
  known: readonly string[];
  /** Values for parameters that no link shows: versions and subjects of what is hidden, and of nothing at all. */
  hidden: readonly string[];
};

/** Surfaces of the server that are no route of the map. */
export const edges = [
  '/healthz',
  '/readyz',
  '/exit',
  '/exit/clear',
  '/sitemap.xml',
  '/feed.xml',
  '/__manifest?p=%2Fes&version=x',
  '/assets/x.js',
];

const pathIn = (url: string): string => url.split('?')[0] ?? '';
const langOf = (path: string): string | null => /^\/(es|pt|en|fr)(?=\/|$)/.exec(path)?.[1] ?? null;

/** All that may hold somebody's words in an answer. */
export const surfaceOf = (answer: Answer): string =>
  `${answer.headers.map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${answer.body}`;

/** What is kept of an answer once it was searched: thousands of bodies would not fit. */
export type Seen = {
  role: string;
  signedIn: boolean;
  url: string;
  data: boolean;
  route: Route | null;
  status: number;
  header(name: string): string;
  page: boolean;
  title: string;
  length: number;
  /** An inline handler, style or script, by which something could run that is not ours (R64, R65). */
  wild: boolean;
  /** A band of age (R20). */
  band: boolean;
  /** The way out, and the way to help, both without script (R24, R34). */
  ways: boolean;
  /** Something that a browser would ask of another site by itself (R52). */
  foreign: string[];
};

const wild = /<[^>]+\s(?:on[a-z]+|style)="|<script(?![^>]*\ssrc=)|href="javascript:/i;
/** Addresses that a browser loads without being told to, with a host of their own. A link that somebody follows is none. */
const asked = (body: string): string[] =>
  [
    ...body.matchAll(
      /(?:\s(?:src|srcset|poster|data|action|formaction|background)="|<link\b(?![^>]*rel="(?:alternate|canonical)")[^>]*\shref="|url\(["']?)((?:https?:)?\/\/[^"')\s]+)/g,
    ),
  ].map(([, url]) => url ?? '');

const band = /\b(13-15|16-17|18-24)\b/;

export function look(walker: Pick<Walker, 'role' | 'person'>, route: Route | null, answer: Answer): Seen {
  const headers = new Map(answer.headers);
  const header = (name: string) => headers.get(name) ?? '';
  const url = answer.url;
  return {
    role: walker.role,
    signedIn: walker.person !== null,
    url,
    data: url.includes('.data'),
    route,
    status: answer.status,
    header,
    page: header('content-type').startsWith('text/html'),
    title: /<title>([^<]*)<\/title>/.exec(answer.body)?.[1] ?? '',
    length: answer.body.length,
    wild: wild.test(answer.body),
    band: band.test(answer.body),
    ways:
      /<form\b[^>]*\saction="\/exit"/.test(answer.body) && /<a\b[^>]*\shref="\/\w\w\/help"/.test(answer.body),
    foreign: asked(answer.body),
  };
}

export type Walk = { hits: Hit[]; seen: Seen[] };

/**
 * Opens every route of the map as one person: those without parameters by their address, the others by the links that she
 * sees, by what exists and by the values of what is hidden; each as page and as data, and with each query parameter that its
 * module reads.
 */
export async function walk(
  walker: Pick<Walker, 'role' | 'client' | 'person'>,
  tokens: Finder,
  { languages, perRoute, hidden, known }: Bounds,
): Promise<Walk> {
  const { role, client } = walker;
  const hits: Hit[] = [];
  const seen: Seen[] = [];
  const done = new Set<string>();
  const offered = new Set<string>();
  const queued = new Map<string, number>();

  const open = async (url: string, route: Route | null): Promise<Answer> => {
    const answer = { ...(await client.get(url)), url };
    seen.push(look(walker, route, answer));
    for (const planted of tokens.in(surfaceOf(answer))) hits.push({ ...planted, role, url });
    return answer;
  };

  const visit = async (url: string): Promise<string[]> => {
    if (done.has(url)) return [];
    done.add(url);
    const { route } = routeOf(pathIn(url));
    const [answer] = await Promise.all([open(url, route), open(dataPath(url), route)]);
    return linksOf(answer.body);
  };

  const queue: string[] = [];
  const offer = (url: string, from: 'linked' | 'known') => {
    const path = pathIn(url);
    const lang = langOf(path);
    if ((lang && !languages.includes(lang)) || offered.has(url)) return;
    const key = `${routeOf(path).route.pattern} ${lang ?? ''}`;
    if (from === 'linked' && (queued.get(key) ?? 0) >= perRoute) return;
    if (from === 'linked') queued.set(key, (queued.get(key) ?? 0) + 1);
    offered.add(url);
    queue.push(url);
  };

  for (const edge of edges) await open(edge, null);
  for (const url of known)
    for (const lang of languages) offer(url.replace(/^\/es(?=\/|$)/, `/${lang}`), 'known');
  for (const route of routes)
    for (const lang of languages)
      if (route.pattern === '*') offer(`/${lang}/no-such-page`, 'known');
      else if (route.params.every(name => name === 'lang')) offer(pathOf(route, { lang }), 'known');
  for (let url = queue.shift(); url !== undefined; url = queue.shift())
    for (const link of await visit(url)) offer(link, 'linked');

  const shown = [...done];
  for (const route of routes) {
    const sample = shown.find(url => routeOf(pathIn(url)).route === route);
    if (!sample) continue;
    for (const query of route.queries)
      for (const value of ['zorzal', hidden[0] ?? '', 'last'])
        await visit(`${pathIn(sample)}?${query}=${value}`);
    // Each value in each place, beside values that exist: what is hidden must not answer under any address.
    const { params } = routeOf(pathIn(sample));
    for (const name of route.params)
      if (name !== 'lang')
        for (const value of hidden) await visit(pathOf(route, { ...params, [name]: value }));
  }
  return { hits, seen };
}
