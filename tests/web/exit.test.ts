import { describe, expect, it } from 'vitest';
import { exitPage, neutralSite, readExitSite } from '~/web/exit';
import { open } from './house';

describe('R34: quick exit', () => {
  it('ends the session, forgets its cookie and leads to an empty page', async () => {
    const ended: (string | undefined)[] = [];
    const house = await open({ endSession: cookies => ended.push(cookies.get('yfa')) });
    const answer = await house.post('/exit', '', { Cookie: 'yfa=token' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/exit');
    expect(answer.headers.get('set-cookie')).toMatch(/^yfa=; .*Max-Age=0/);
    expect(answer.headers.get('clear-site-data')).toBe('"storage"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(ended).toEqual(['token']);
  });

  it('leaves for a neutral site with and without script, and remembers nothing of where it was', async () => {
    const house = await open();
    const answer = await house.get('/exit');
    const page = await answer.text();
    expect(answer.headers.get('refresh')).toBe(`0; url=${neutralSite}`);
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const nonce = /script-src 'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
    expect(page).toContain(`<script nonce="${nonce}">location.replace("${neutralSite}")</script>`);
    expect(page).toContain(`<a rel="nofollow noreferrer" href="${neutralSite}">`);
    expect(page.toLowerCase()).not.toMatch(/youth|jóvenes|exit<|salida/);
    const clear = await house.get('/exit/clear');
    expect(clear.headers.get('clear-site-data')).toBe('"cache"');
  });

  it.each(['throws', 'hangs'])('leads away even when ending the session %s', async how => {
    const house = await open({
      endSession: () =>
        how === 'throws' ? Promise.reject(new Error('store is down')) : new Promise(() => {}),
    });
    const answer = await house.post('/exit', '', { Cookie: 'yfa=token' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
  });

  it('leads away when the application is busy, and whatever the form holds', async () => {
    const house = await open({
      handler: () => new Promise(() => undefined),
      turns: { atOnce: 1, waiting: 0, patience: 10 },
      timeouts: { answer: 500 },
    });
    const stuck = house.get('/es');
    const answer = await house.post('/exit', 'x', { 'Content-Type': 'text/plain' });
    expect(answer.status).toBe(303);
    expect((await stuck).status).toBe(503);
  });

  it('R63: a form of another site ends nothing', async () => {
    const ended: unknown[] = [];
    const house = await open({ endSession: cookies => ended.push(cookies) });
    const answer = await house.post('/exit', '', { Origin: 'https://evil.example', Cookie: 'yfa=token' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('clear-site-data')).toBeNull();
    expect(ended).toEqual([]);
  });

  it('can lead elsewhere, and only to an https address', () => {
    expect(readExitSite(undefined)).toBe(neutralSite);
    expect(readExitSite('https://news.example/a')).toBe('https://news.example/a');
    for (const wrong of ['http://x.example', 'javascript:alert(1)', 'no']) {
      expect(() => readExitSite(wrong)).toThrow(/EXIT_SITE must be an https address/);
    }
    const { body } = exitPage(readExitSite('https://x.example/?a=</script><b>&"'));
    expect(body).not.toContain('</script><b>');
  });
});
