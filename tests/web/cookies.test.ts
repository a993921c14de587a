import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cookieName, forgetCookie, parseCookies, setCookie } from '~/web/cookies';

describe('cookies', () => {
  it.each([
    ['yfa=abc; lang=es', { yfa: 'abc', lang: 'es' }],
    ['yfa=%', { yfa: '%' }],
    ['=', {}],
    ['=x; yfa=1', { yfa: '1' }],
    ['yfa', {}],
    ['yfa=', { yfa: '' }],
    ['yfa=a=b', { yfa: 'a=b' }],
    ['yfa=first; yfa=second', { yfa: 'first' }],
    ['constructor=x; yfa=1', { constructor: 'x', yfa: '1' }],
    ['a b=1; yfa="quoted"; ok=1', { ok: '1' }],
    [undefined, {}],
  ])('reads %s', (header, expected) => {
    const cookies = parseCookies(header);
    expect([...cookies].sort()).toEqual(Object.entries(expected).sort());
  });

  it('R62: never throws, whatever is sent, and looks at 8 kB of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), header => {
        parseCookies(header);
      }),
      { numRuns: 1000 },
    );
    const long = parseCookies(`${'x=%;'.repeat(3000)}; yfa=late`);
    expect(long.has('yfa')).toBe(false);
    expect(parseCookies(`yfa=early; ${'g'.repeat(8192)}`).get('yfa')).toBe('early');
  });

  it('writes what it can read', () => {
    const name = fc.stringMatching(/^[a-z-]{1,12}$/);
    const value = fc.stringMatching(/^[A-Za-z0-9._%=-]{0,40}$/);
    fc.assert(
      fc.property(name, value, fc.boolean(), (key, text, secure) => {
        const [pair] = setCookie(key, text, { secure }).split(';');
        expect(parseCookies(pair).get(cookieName(key, secure))).toBe(text);
      }),
    );
  });

  it('R62: is bound to the host over HTTPS, and has a plain name in the demo', () => {
    expect(setCookie('yfa', 'x', { secure: true, maxAge: 60.9 })).toBe(
      '__Host-yfa=x; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60',
    );
    expect(setCookie('yfa', 'x', { secure: false })).toBe('yfa=x; Path=/; HttpOnly; SameSite=Lax');
    expect(forgetCookie('yfa', true)).toContain('Max-Age=0');
  });

  it('does not let a value write a second attribute', () => {
    for (const bad of ['a;b', 'a,b', 'a b', 'a\r\nb', 'á', '"']) {
      expect(() => setCookie('yfa', bad, { secure: true })).toThrow(/Cookie yfa/);
    }
    expect(() => setCookie('y fa', 'x', { secure: true })).toThrow();
  });
});
