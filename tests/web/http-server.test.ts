import { connect } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Edge, Handler } from '~/web/edge';
import { createPageCache } from '~/web/page-cache';
import { html, open, statusOf } from './house';

const big = '<p>hola</p>'.repeat(500);
const echo: Handler = async request =>
  Response.json({
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
  });

describe('between a socket and the application', () => {
  it('hands a form over whole, under our own address, without what a proxy or a stranger claims', async () => {
    const house = await open({ handler: echo });
    const answer = await house.post('/es/t?x=1', 'text=ni%C3%B1ez', { 'X-Forwarded-Host': 'evil.example' });
    const { method, url, headers, body } = await answer.json();
    expect({ method, url, body }).toEqual({
      method: 'POST',
      url: `${house.url}/es/t?x=1`,
      body: 'text=ni%C3%B1ez',
    });
    expect(headers.host).toBe(new URL(house.url).host);
    expect(headers).not.toHaveProperty('x-forwarded-host');
    expect(headers).not.toHaveProperty('connection');
  });

  it('answers as the public origin behind a proxy, whatever Host the proxy sends', async () => {
    const house = await open({ handler: echo, publicOrigin: 'https://jovenes.example', proxies: 1 });
    const answer = await house.post('/es', 'a=1', { Origin: 'https://jovenes.example' });
    expect((await answer.json()).url).toBe('https://jovenes.example/es');
    expect(answer.headers.get('strict-transport-security')).toContain('includeSubDomains');
    expect((await house.post('/es', 'a=1')).status).toBe(403);
    expect(house.logged()).toContain('set PUBLIC_ORIGIN');
  });

  it('knows who asks only through trusted proxies', async () => {
    const seen: string[] = [];
    const handler: Handler = (_request, edge) => {
      seen.push(edge.address);
      return new Response('');
    };
    for (const proxies of [0, 1]) {
      const house = await open({ handler, proxies });
      await house.get('/es', { 'X-Forwarded-For': '6.6.6.6, 203.0.113.9' });
    }
    expect(seen).toEqual(['127.0.0.1', '203.0.113.9']);
  });

  it('sends each cookie on a line of its own, and lets no answer that sets one be stored', async () => {
    const house = await open({
      handler: () => {
        const headers = new Headers({ 'Cache-Control': 'public, max-age=60' });
        headers.append('Set-Cookie', 'a=1; Path=/');
        headers.append('Set-Cookie', 'b=2; Path=/');
        return new Response(null, { status: 303, headers });
      },
    });
    const answer = await house.get('/es');
    expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.status).toBe(303);
  });

  it('R13: never lets an answer to a signed-in person be stored, whatever the application says', async () => {
    const handler: Handler = () =>
      new Response('x', { headers: { ...html.headers, 'Cache-Control': 'public, max-age=60' } });
    const house = await open({ handler });
    const signedIn = await house.get('/es', { Cookie: 'yfa=token' });
    expect(signedIn.headers.get('cache-control')).toBe('no-store');
    expect((await house.get('/es')).headers.get('cache-control')).toBe('public, max-age=60');
    const silent = await open();
    expect((await silent.get('/es')).headers.get('cache-control')).toBe('no-store');
  });

  it('R64: the policy of a page carries its nonce, another one each time; data may do nothing', async () => {
    const handler: Handler = (request, edge) =>
      request.url.endsWith('.json')
        ? Response.json({})
        : new Response(`<script nonce="${edge.nonce()}${edge.nonce().slice(0, 0)}"></script>`, html);
    const house = await open({ handler });
    const nonces = new Set<string>();
    for (let n = 0; n < 3; n += 1) {
      const answer = await house.get('/es');
      const nonce = /nonce="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
      expect(answer.headers.get('content-security-policy')).toContain(
        `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      );
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
    const policy = (await house.get('/es/x.json')).headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none';(?!.*script-src)/);
  });

  it('compresses a page over a kilobyte, once, and leaves a small one alone', async () => {
    const handler: Handler = request => new Response(request.url.endsWith('big') ? big : 'small', html);
    const house = await open({ handler });
    const ask = (path: string, encoding: string) =>
      house.raw(
        `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: ${encoding}\r\nConnection: close\r\n\r\n`,
      );
    const answer = await ask('/big', 'br');
    const [head = '', body = ''] = answer.split('\r\n\r\n', 2);
    expect(head).toMatch(/content-encoding: br/i);
    expect(head).toMatch(/vary: Accept-Encoding, Cookie/i);
    expect(brotliDecompressSync(Buffer.from(body, 'latin1')).toString()).toBe(big);
    expect(await ask('/big', 'identity')).toContain(big);
    expect(await ask('/small', 'br')).not.toMatch(/content-encoding/i);
  });

  it('streams what is long at the pace of the reader, and stops when the reader leaves', async () => {
    let cancelled = false;
    let sent = 0;
    const house = await open({
      handler: () =>
        new Response(
          new ReadableStream({
            pull(controller) {
              sent += 1;
              controller.enqueue(new Uint8Array(64 * 1024));
            },
            cancel() {
              cancelled = true;
            },
          }),
          { headers: { 'Content-Type': 'application/octet-stream' } },
        ),
    });
    const leaving = new AbortController();
    const answer = await fetch(`${house.url}/es/export`, { signal: leaving.signal });
    await answer.body?.getReader().read();
    let before = -1;
    const stands = () => {
      const same = sent === before;
      before = sent;
      return same;
    };
    await expect.poll(stands, { interval: 150, timeout: 5000 }).toBe(true);
    leaving.abort();
    await expect.poll(() => cancelled).toBe(true);
    await expect.poll(() => house.lines()[0]).toMatchObject({ cut: true });
  });

  it('HEAD has the headers and no body, for each kind of answer', async () => {
    const house = await open();
    for (const path of ['/es', '/exit', '/healthz', '/none.ico', '/%']) {
      const raw = await house.raw(`HEAD ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      expect(statusOf(raw), path).toBeGreaterThan(0);
      expect(raw.split('\r\n\r\n')[1], path).toBe('');
    }
  });

  it('tells the application when the person has left', async () => {
    let begun = false;
    let aborted = false;
    const house = await open({
      handler: request =>
        new Promise(resolve => {
          begun = true;
          request.signal.addEventListener('abort', () => {
            aborted = true;
            resolve(new Response(''));
          });
        }),
    });
    const socket = connect(house.port, '127.0.0.1', () =>
      socket.write('GET /es HTTP/1.1\r\nHost: localhost\r\n\r\n'),
    );
    await expect.poll(() => begun).toBe(true);
    socket.destroy();
    await expect.poll(() => aborted).toBe(true);
  });

  it('shows a plain page for an error without a page, in the language of the address', async () => {
    const house = await open({ handler: () => new Response(null, { status: 500 }) });
    expect(await (await house.get('/pt/x')).text()).toContain('<html lang="pt">');
    const french = await house.get('/zz', { 'Accept-Language': 'fr-CA, en;q=0.5' });
    expect(await french.text()).toContain('<html lang="fr">');
    expect(french.status).toBe(500);
  });

  it('bounds the work in flight and tells who comes too late', async () => {
    let working = 0;
    let most = 0;
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const house = await open({
      turns: { atOnce: 2, waiting: 2, patience: 60_000 },
      handler: async () => {
        working += 1;
        most = Math.max(most, working);
        await held;
        working -= 1;
        return new Response('ok');
      },
    });
    const refused: Response[] = [];
    const asking = Array.from({ length: 10 }, async () => {
      const answer = await house.get('/es');
      if (answer.status === 503) refused.push(answer);
      return answer.status;
    });
    // Nobody is let go before six have been sent away.
    await expect.poll(() => refused.length, { timeout: 5000 }).toBe(6);
    release();
    const statuses = await Promise.all(asking);
    expect(most).toBe(2);
    expect(statuses.filter(status => status === 200)).toHaveLength(4);
    expect(refused[0]?.headers.get('retry-after')).toBe('3');
  });

  it('does not wait for ever for the application', async () => {
    let late: (error: Error) => void = () => {};
    const house = await open({
      timeouts: { answer: 50 },
      handler: () =>
        new Promise((_resolve, reject) => {
          late = reject;
        }),
    });
    expect((await house.get('/es')).status).toBe(503);
    // What it says in the end is noted, and breaks nothing.
    late(new Error('late'));
    await expect.poll(() => house.lines().some(line => line.msg === 'fault')).toBe(true);
  });

  it('lets those under way finish when it stops, and takes nobody new', async () => {
    let release: (() => void) | undefined;
    const house = await open({
      handler: () =>
        new Promise(resolve => {
          release = () => resolve(new Response('finished'));
        }),
    });
    const answer = house.get('/es');
    await expect.poll(() => release).toBeDefined();
    const idle = connect(house.port, '127.0.0.1');
    await new Promise(resolve => setTimeout(resolve, 50));
    const stopped = house.server.stop(5000);
    release?.();
    const finished = await answer;
    expect(await finished.text()).toBe('finished');
    expect(finished.headers.get('connection')).toBe('close');
    idle.destroy();
    await stopped;
    await expect(house.get('/es')).rejects.toThrow();
  });

  it('closes the connection of an answer that had begun before it stopped, as soon as it is complete', async () => {
    let finish = () => {};
    const house = await open({
      handler: () =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new Uint8Array([104, 105]));
              finish = () => controller.close();
            },
          }),
          { headers: { 'Content-Type': 'application/octet-stream' } },
        ),
    });
    const answer = await house.get('/es');
    const stopped = house.server.stop(60_000);
    finish();
    expect(await answer.text()).toBe('hi');
    await stopped;
  });

  it('closes what does not finish in time', async () => {
    let begun = false;
    const house = await open({
      handler: () => {
        begun = true;
        return new Promise(() => undefined);
      },
    });
    const answer = house.get('/es').catch((error: Error) => error.name);
    await expect.poll(() => begun).toBe(true);
    await house.server.stop(50);
    expect(await answer).toBe('TypeError');
  });

  it('fails to listen where somebody else listens', async () => {
    const house = await open();
    const other = await open();
    await expect(other.server.listen(house.port, '127.0.0.1')).rejects.toThrow();
  });

  it('lets the development server answer first', async () => {
    const house = await open({
      before: (request, response, next) => (request.url === '/@vite/client' ? response.end('vite') : next()),
    });
    expect(await (await house.get('/@vite/client')).text()).toBe('vite');
    expect(await (await house.get('/es')).text()).toBe('<p>/es</p>');
  });
});

describe('pages for all visitors', () => {
  const shared = async (handler: Handler, revision = () => 1) => {
    const asked: { request: Request; edge: Edge }[] = [];
    const cache = createPageCache({ maxBytes: 1e6, revision });
    // Keeping goes on after the answer, on another thread.
    const kept = (key = '/es/public') => expect.poll(() => cache.get(key), { timeout: 5000 }).toBeDefined();
    const house = await open({
      handler: (request, edge) => {
        asked.push({ request, edge });
        return handler(request, edge);
      },
      visitors: {
        cache,
        personal: ['theme'],
        reads: path => (path.startsWith('/es/public') ? ['area', 'page'] : undefined),
      },
    });
    return { ...house, asked, kept };
  };
  const plain: Handler = request => new Response(`${request.url} ${big}`, html);
  const aWhile = () => new Promise(resolve => setTimeout(resolve, 150));

  it('are rendered once, with nothing of who asks in reach', async () => {
    const house = await shared(plain);
    const first = await house.get('/es/public?page=2&spy=1&area=PER', {
      Cookie: 'lang=pt',
      'Accept-Language': 'fr',
      'X-Spy': '1',
    });
    await house.kept('/es/public?area=PER&page=2');
    const second = await house.get('/es/public?area=PER&page=2&utm=x');
    expect(await second.text()).toBe(await first.text());
    expect(house.asked).toHaveLength(1);
    const { request, edge } = house.asked[0] ?? expect.fail();
    expect(request.url).toBe(`${house.url}/es/public?area=PER&page=2`);
    expect([...request.headers.keys()]).toEqual(['host']);
    expect(edge.visitorPage).toBe(true);
    expect(edge.cookies.size).toBe(0);
  });

  it('have no nonce, must be asked for again each time, and answer 304', async () => {
    const house = await shared(plain);
    const first = await house.get('/es/public');
    await house.kept();
    const second = await house.get('/es/public');
    for (const answer of [first, second]) {
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';");
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(answer.headers.get('vary')).toBe('Accept-Encoding, Cookie');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
    const etag = second.headers.get('etag') ?? '';
    const third = await house.get('/es/public', { 'If-None-Match': etag });
    expect(third.status).toBe(304);
    expect(third.headers.get('etag')).toBe(etag);
    expect(await third.text()).toBe('');
  });

  it('are kept apart by the parameters they read, and by revision', async () => {
    let revision = 1;
    const house = await shared(plain, () => revision);
    for (const path of ['/es/public?page=1', '/es/public?page=2', '/es/public?area=PER', '/es/public']) {
      await house.get(path);
      await house.kept(path);
    }
    expect(house.asked).toHaveLength(4);
    await house.get('/es/public');
    expect(house.asked).toHaveLength(4);
    revision = 2;
    await house.get('/es/public');
    expect(house.asked).toHaveLength(5);
  });

  it.each<[string, Handler]>([
    ['has a nonce, as a hydrated page has', (_request, edge) => new Response(edge.nonce(), html)],
    ['sets a cookie', () => new Response('x', { headers: { ...html.headers, 'Set-Cookie': 'a=1' } })],
    ['says no-store', () => new Response('x', { headers: { ...html.headers, 'Cache-Control': 'no-store' } })],
    ['says private', () => new Response('x', { headers: { ...html.headers, 'Cache-Control': 'private' } })],
    ['was not found', () => new Response('x', { ...html, status: 404 })],
    ['leads elsewhere', () => new Response(null, { status: 302, headers: { Location: '/es' } })],
    ['is no page', () => Response.json({})],
  ])('are not kept when the answer %s', async (_why, handler) => {
    const house = await shared(handler);
    for (let n = 0; n < 2; n += 1) {
      await (await house.get('/es/public')).text();
      await aWhile();
    }
    expect(house.asked).toHaveLength(2);
  });

  it('are not for the signed in, not for who chose a theme, not for a form, and not for other addresses', async () => {
    const house = await shared(plain);
    await house.get('/es/public');
    await house.kept();
    const signedIn = await house.get('/es/public', { Cookie: 'a=1; yfa=token' });
    expect(signedIn.headers.get('cache-control')).toBe('no-store');
    const themed = await house.get('/es/public', { Cookie: 'theme=dark' });
    expect(themed.headers.get('cache-control')).toBe('no-store');
    await house.post('/es/public', 'a=1');
    await house.get('/es/t/1');
    await aWhile();
    await house.get('/es/t/1');
    expect(house.asked.map(({ edge }) => edge.visitorPage)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('are answered past the steps when the very same is asked again, and only then', async () => {
    let revision = 1;
    const house = await shared(plain, () => revision);
    await house.get('/es/public');
    await house.kept();
    const logged = () => house.lines().filter(line => line.msg === 'request').length;
    const bodies = new Set<string>();
    for (let n = 0; n < 3; n += 1) bodies.add(await (await house.get('/es/public')).text());
    expect(bodies.size).toBe(1);
    // The first and the second are told one by one; the others are counted.
    expect(logged()).toBe(2);
    const host = `Host: 127.0.0.1:${house.port}\r\n`;
    const raw = (lines: string, path = '/es/public') =>
      house.raw(`GET ${path} HTTP/1.1\r\n${lines}Connection: close\r\n\r\n`);
    expect(statusOf(await raw(host))).toBe(200);
    for (const lines of [host + host, '', 'Host: evil.example\r\n', `${host}Host: evil.example\r\n`])
      expect([lines, statusOf(await raw(lines))]).toEqual([lines, 400]);
    expect(await raw(`${host}Cookie: yfa=token\r\n`)).toMatch(/cache-control: no-store/i);
    expect(statusOf(await raw(host, '//es/public'))).toBe(404);
    for (const encoding of ['br', 'gzip', 'identity']) {
      const answer = await house.get('/es/public', { 'Accept-Encoding': encoding });
      expect([encoding, await answer.text()]).toEqual([encoding, [...bodies][0]]);
    }
    // What was published or erased meanwhile is asked for anew at once (R11).
    const before = house.asked.length;
    revision = 2;
    await house.get('/es/public');
    expect(house.asked).toHaveLength(before + 1);
  });

  it('answer HEAD from what is kept', async () => {
    const house = await shared(plain);
    const raw = await house.raw('HEAD /es/public HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(raw).toMatch(/content-length: \d{4}/i);
    await house.kept();
    const again = await house.raw('HEAD /es/public HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(again).toMatch(/ETag: W\//i);
    expect(again.split('\r\n\r\n')[1]).toBe('');
  });
});
