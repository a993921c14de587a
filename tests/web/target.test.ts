import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTarget } from '~/web/target';

describe('what the request line asks for', () => {
  it.each([
    ['/', { path: '/', search: '' }],
    ['/es/indicators/16.2.2?area=PER', { path: '/es/indicators/16.2.2', search: '?area=PER' }],
    ['/es/search?q=100%', { path: '/es/search', search: '?q=100%' }],
    ['/es/ni%C3%B1ez', { path: '/es/ni%C3%B1ez', search: '' }],
    ['/es/a?b=/../c', { path: '/es/a', search: '?b=/../c' }],
    ['/es/search?q=a|b{c}', { path: '/es/search', search: '?q=a|b{c}' }],
    ['http://127.0.0.1:3000/es?x=1', { path: '/es', search: '?x=1', authority: '127.0.0.1:3000' }],
    ['HTTP://example.org', { path: '/', search: '', authority: 'example.org' }],
    ['http://example.org?x', { path: '/', search: '?x', authority: 'example.org' }],
  ])('reads %s', (raw, target) => {
    expect(parseTarget(raw)).toEqual(target);
  });

  it.each([
    '',
    '*',
    'es',
    'ftp://x/y',
    '/%',
    '/%zz',
    '/%c3',
    '/%ff%fe',
    '/a%00b',
    '/a%0d%0aSet-Cookie:x',
    '/a%7f',
    '/es?q=%00',
    '/es/../desk',
    '/es/..',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/x',
    '/es/./x',
    '/a\\b',
    '/a%5cb',
    '/a#b',
    '/a b',
    '/año',
  ])('refuses %s', raw => {
    expect(parseTarget(raw)).toBeUndefined();
  });

  it('takes only what URL reads the same way, so that no two parts of the house see two paths', () => {
    const bit = fc.oneof(
      fc.constantFrom(
        '/',
        '//',
        '.',
        '..',
        '%2e',
        '%2F',
        '%',
        '?',
        '#',
        '\\',
        '@',
        ':',
        '%00',
        'es',
        '%C3%B1',
      ),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 12 }), bits => {
        const target = parseTarget(`/${bits.join('')}`);
        if (!target) return;
        const url = new URL(`http://own.example${target.path}${target.search}`);
        expect(url.host).toBe('own.example');
        expect(decodeURIComponent(url.pathname)).toBe(decodeURIComponent(target.path));
      }),
      { numRuns: 3000 },
    );
  });
});
