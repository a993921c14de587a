import type { ServerBuild } from '@remix-run/server-runtime';
import { describe, expect, it } from 'vitest';
import { handlerFor } from '~/web/segments';
import { openAll } from '~/web/unsent';
import { html, open } from './house';

type Route = ServerBuild['routes'][string];

const route = (id: string, path: string | undefined, module: Partial<Route['module']>): Route => ({
  id,
  parentId: id === 'root' ? undefined : 'root',
  path,
  module: { default: () => null, ...module },
});

const future = {
  v3_fetcherPersist: true,
  v3_relativeSplatPath: true,
  v3_throwAbortReason: true,
  v3_routeConfig: true,
  v3_singleFetch: true,
  v3_lazyRouteDiscovery: true,
  unstable_optimizeDeps: false,
} as ServerBuild['future'];

const build: ServerBuild = {
  mode: 'production',
  entry: {
    module: {
      default: (_request, status, headers, context) => {
        headers.set('Content-Type', 'text/html');
        const { actionData, loaderData } = context.staticHandlerContext;
        openAll(loaderData);
        return new Response(JSON.stringify({ actionData, loaderData }), { status, headers });
      },
      handleError: () => undefined,
    },
  },
  routes: {
    root: route('root', undefined, {}),
    form: route('form', ':lang/form', {
      loader: ({ params, request }) => ({ lang: params.lang, q: new URL(request.url).searchParams.get('q') }),
      action: async ({ request }) => ({ text: (await request.formData()).get('text') }),
    }),
    file: route('file', 'robots.txt', {
      default: undefined,
      loader: () => new Response('User-agent: *', html),
    }),
    broken: route('broken', 'broken', {
      loader: () => {
        throw new Error('canary');
      },
    }),
  },
  assets: { version: '1', url: '/assets/manifest.js', entry: { imports: [], module: '' }, routes: {} },
  publicPath: '/',
  assetsBuildDirectory: 'build/client',
  future,
  isSpaMode: false,
};

const remix = (publicOrigin?: string) =>
  open({
    publicOrigin,
    handler: (request, edge) => handlerFor(build, new URL(request.url).pathname)(request, edge),
    dynamicFiles: ['/robots.txt'],
  });

describe('with Remix behind it', () => {
  it('serves a loader, an action, a resource and a data request', async () => {
    const house = await remix();
    expect(await (await house.get('/es/form?q=1')).json()).toMatchObject({
      loaderData: { form: { lang: 'es', q: '1' } },
    });
    expect(await (await house.post('/es/form', 'text=ni%C3%B1ez')).json()).toMatchObject({
      actionData: { form: { text: 'niñez' } },
    });
    expect(await (await house.get('/robots.txt')).text()).toBe('User-agent: *');
    const data = await house.get('/es/form.data', { Cookie: 'yfa=x' });
    expect(data.headers.get('content-type')).toBe('text/x-script');
    expect(data.headers.get('cache-control')).toBe('no-store');
    expect(await (await fetch(`${house.url}/es/form`, { method: 'HEAD' })).text()).toBe('');
  });

  it('takes a form behind a proxy that sends a Host of its own', async () => {
    const house = await remix('https://jovenes.example');
    const answer = await house.post('/es/form', 'text=hola', {
      Origin: 'https://jovenes.example',
      'X-Forwarded-Host': 'inner:8080',
    });
    expect(answer.status).toBe(200);
  });

  it.each([
    ['Origin null', 403, { Origin: 'null' }, 'text=1'],
    ['no form', 415, { 'Content-Type': 'application/json' }, '{}'],
    ['a broken form', 400, { 'Content-Type': 'multipart/form-data; boundary=x' }, '--y'],
  ])('lets nothing through that makes it fail: %s', async (_what, status, headers, body) => {
    const house = await remix();
    expect((await house.post('/es/form', body, headers)).status).toBe(status);
    // Without the step that refuses it, each of these is a 500.
    const direct = new Request(`${house.url}/es/form`, {
      method: 'POST',
      headers: { Host: 'localhost', Origin: 'http://localhost', ...headers },
      body,
    });
    expect((await handlerFor(build, '/es/form')(direct)).status).toBe(500);
  });

  it('shows nothing of an error', async () => {
    const house = await remix();
    expect(await (await house.get('/broken')).text()).not.toContain('canary');
    expect(house.logged()).not.toContain('canary');
  });

  it('makes one handler for a build', () => {
    expect(handlerFor(build, '/es')).toBe(handlerFor(build, '/pt'));
    expect(handlerFor({ ...build }, '/es')).not.toBe(handlerFor(build, '/es'));
  });
});
