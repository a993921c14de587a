import { describe, expect, it } from 'vitest';
import { bare, logPath } from '~/web/log';
import { open } from './house';

const canary = 'canario7f3a9';

describe('R68: the log', () => {
  it('has one line for each request, without anything that was sent in it', async () => {
    const house = await open({
      handler: async (request, edge) => {
        if (request.method === 'GET') return new Response(canary);
        const text = String((await request.formData()).get('text'));
        if (edge.cookies.get('mode') === 'cause') {
          throw new Error(`Failed query: insert, params: ${text}\n    at ${text}`, {
            cause: new Error(`duplicate key (${text})`),
          });
        }
        throw Object.assign(new Error(text), { code: 'SQLITE_BUSY', detail: text, name: text });
      },
    });
    await house.get(`/es/search?q=${canary}`, { Cookie: `yfa=${canary}`, 'User-Agent': canary });
    await house.post('/es/t/new', `text=${canary}`, {
      Cookie: 'mode=cause',
      Referer: `${house.url}/${canary}`,
    });
    await house.post(`/es/join/${canary.toUpperCase()}1`, `text=${canary}`);
    await house.post('/es/t', `text=${canary}&${'x'.repeat(70_000)}`);
    await house.raw(`BREW /${canary} HTTP/1.1\r\nHost: x\r\n${canary}\r\n\r\n`);
    await house.raw(`GET /?${canary} HTTP/1.1\r\nCookie: ${canary.repeat(2000)}\r\n\r\n`);

    const requests = house.lines().filter(line => line.msg === 'request');
    expect(requests.map(({ method, route, status }) => ({ method, route, status }))).toEqual([
      { method: 'GET', route: '/es/search', status: 200 },
      { method: 'POST', route: '/es/t/new', status: 500 },
      { method: 'POST', route: '/es/join/:', status: 500 },
      { method: 'POST', route: '/es/t', status: 413 },
      { method: '', route: '', status: 400 },
      { method: '', route: '', status: 431 },
    ]);
    const faults = house.lines().filter(line => line.msg === 'fault');
    expect(faults).toHaveLength(2);
    expect(JSON.stringify(faults[0])).toContain('log.test');
    expect(faults[1]).toMatchObject({ error: { name: 'Error', code: 'SQLITE_BUSY' } });
    expect(house.logged().toLowerCase()).not.toContain(canary);
  });

  it('ties a page that failed to its line by the code on the page', async () => {
    const house = await open({
      handler: () => {
        throw new TypeError(canary);
      },
    });
    const page = await (await house.get('/es')).text();
    const id = /<code>([\w-]+)<\/code>/.exec(page)?.[1];
    expect(page).not.toContain(canary);
    expect(house.lines().map(line => line.id)).toEqual([id, id]);
  });

  it('names the pattern of the route where the application does', async () => {
    const house = await open({
      handler: (_request, edge) => {
        edge.route = '/:lang/t/:id';
        return new Response('ok');
      },
    });
    await house.get('/es/t/0123456789');
    expect(house.lines()[0]).toMatchObject({ route: '/:lang/t/:id' });
  });

  it('keeps short words of a path only', () => {
    expect(logPath('/es/t/8k2m9zq4')).toBe('/es/t/:');
    expect(logPath('/assets/root-BkQ9x.js')).toBe('/assets/:');
    expect(logPath(`/${'a/'.repeat(500)}`).length).toBeLessThan(30);
    expect(logPath(`/${'z'.repeat(21)}`)).toBe('/:');
  });

  it('tells of what is no error only what kind of thing it is', () => {
    expect(bare(canary)).toEqual({ name: 'string' });
    expect(bare(undefined)).toEqual({ name: 'undefined' });
    const circle = new Error('a');
    circle.cause = circle;
    expect(JSON.stringify(bare(circle))).toContain('"at"');
  });
});
