import type { ServerBuild } from '@remix-run/server-runtime';
import { describe, expect, it } from 'vitest';
import { handlerFor } from '~/web/segments';
import { openAll, unsent } from '~/web/unsent';

type Route = ServerBuild['routes'][string];

const route = (
  id: string,
  path: string | undefined,
  module: Partial<Route['module']> & { handle?: object } = {},
): Route => ({
  id,
  parentId: id === 'root' ? undefined : 'root',
  path,
  module: { default: () => null, ...module } as Route['module'],
});

type Seen = { routes: string[]; handoff: string; loaded: unknown };

/** A build whose pages tell which routes Remix knew, what it would have sent to the browser, and what the page may read. */
const build = (...routes: Route[]): ServerBuild => {
  const all = [
    route('root', undefined),
    ...routes,
    route('missing', '*', {
      loader: () => {
        throw new Response('', { status: 404 });
      },
    }),
  ];
  const at = (id: string) => ({
    id,
    parentId: id === 'root' ? undefined : 'root',
    module: '',
    hasLoader: true,
  });
  return {
    mode: 'production',
    entry: {
      module: {
        async default(_request, status, headers, context) {
          const handoff = await new Response(context.serverHandoffStream).text();
          const { loaderData } = context.staticHandlerContext;
          openAll(loaderData);
          const seen = { routes: Object.keys(context.routeModules), handoff, loaded: { ...loaderData } };
          for (const [id, value] of Object.entries(loaderData))
            seen.loaded = { ...seen.loaded, [id]: { ...(value as object) } };
          return new Response(JSON.stringify(seen), { status, headers });
        },
      },
    },
    routes: Object.fromEntries(all.map(one => [one.id, one])),
    assets: {
      version: '1',
      url: '/m.js',
      entry: { imports: [], module: '' },
      routes: Object.fromEntries(all.map(one => [one.id, at(one.id)])),
    } as unknown as ServerBuild['assets'],
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future: { v3_singleFetch: true, v3_lazyRouteDiscovery: true } as ServerBuild['future'],
    isSpaMode: false,
  };
};

const told = route('thread', ':lang/t/:id', {
  loader: ({ params }) => ({ words: 'canario', id: params.id }),
});
const live = route('live', ':lang/desk', { loader: () => ({ words: 'canario' }), handle: { hydrate: true } });
const house = build(
  route('home', ':lang', { loader: () => ({ words: 'hola' }) }),
  told,
  route('edit', ':lang/t/:id/edit'),
  live,
  route('file', 'robots.txt', { default: undefined, loader: () => new Response('User-agent: *') }),
);

const ask = async (path: string) => {
  const response = await handlerFor(house, path)(new Request(`http://localhost${path}`));
  const text = await response.text();
  return { status: response.status, text, seen: () => JSON.parse(text) as Seen };
};

describe('the routes that Remix ranks', () => {
  it('are those of the first segment behind the language, and the one for what is missing', async () => {
    expect((await ask('/es/t/1')).seen().routes).toEqual(['root', 'missing', 'thread', 'edit']);
    expect((await ask('/pt')).seen().routes).toEqual(['root', 'missing', 'home']);
  });

  it('answer as all of them would: deeper, unknown, without a language, and files', async () => {
    expect((await ask('/es/t/1/edit')).status).toBe(200);
    for (const path of ['/es/t', '/es/t/1/nothing', '/es/nothing', '/nothing/at/all'])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    expect((await ask('/xx/t/1')).seen().routes).toHaveLength(7);
    expect((await ask('/robots.txt')).text).toBe('User-agent: *');
  });

  it('are all of them where React takes over in the browser', async () => {
    expect((await ask('/es/desk')).seen().routes).toHaveLength(7);
  });
});

describe('what a loader answers', () => {
  it('is read by the page, and not written beside it', async () => {
    const { handoff, loaded } = (await ask('/es/t/1')).seen();
    expect(handoff).not.toContain('canario');
    expect(loaded).toEqual({ root: {}, thread: { words: 'canario', id: '1' } });
  });

  it('is written beside a page that React takes over, and answered to it', async () => {
    expect((await ask('/es/desk')).seen().handoff).toContain('canario');
    expect((await ask('/es/t/1.data')).text).toContain('canario');
  });

  it('keeps its names, and may be spread once it is open', () => {
    const answer = unsent({ a: 1, b: { c: 2 } });
    expect(JSON.stringify(answer)).toBe('{}');
    openAll({ route: answer, other: null, third: 'x' });
    expect({ ...answer }).toEqual({ a: 1, b: { c: 2 } });
    const file = new Response('');
    expect(unsent(file)).toBe(file);
    expect([unsent(null), unsent('x'), unsent(undefined)]).toEqual([null, 'x', undefined]);
  });
});
