import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPageCache, etagOf, matches } from '~/web/page-cache';

const headers = { 'Content-Type': 'text/html' };
const page = (text: string) => Buffer.from(text);

describe("the visitors' cache", () => {
  it('gives back three finished forms of a page', async () => {
    const cache = createPageCache({ maxBytes: 1e6, revision: () => 1 });
    const body = page('<p>niñez</p>'.repeat(400));
    await cache.keep('/es', 1, headers, body);
    const kept = cache.get('/es');
    const bytes = (encoding: 'br' | 'gzip' | 'identity') =>
      Buffer.from(kept?.bodies[encoding] ?? '', 'latin1');
    expect(bytes('identity')).toEqual(body);
    expect(brotliDecompressSync(bytes('br'))).toEqual(body);
    expect(gunzipSync(bytes('gzip'))).toEqual(body);
    expect(kept?.headers.br).toMatchObject({ 'Content-Encoding': 'br', ETag: etagOf(body) });
    expect(kept?.headers.identity).not.toHaveProperty('Content-Encoding');
    expect(kept?.headers.gzip['Content-Length']).toBe(String(kept?.bodies.gzip.length));
  });

  it('does not compress what fits in a packet', async () => {
    const cache = createPageCache({ maxBytes: 1e6, revision: () => 1 });
    await cache.keep('/es', 1, headers, page('short'));
    expect(cache.get('/es')?.bodies.br).toEqual(page('short').toString('latin1'));
    expect(cache.get('/es')?.headers.br).not.toHaveProperty('Content-Encoding');
  });

  it('R11: forgets everything the moment the revision rises', async () => {
    let revision = 1;
    const cache = createPageCache({ maxBytes: 1e6, revision: () => revision });
    await cache.keep('/es/a', 1, headers, page('a'));
    await cache.keep('/es/b', 1, headers, page('b'));
    revision = 2;
    expect(cache.get('/es/a')).toBeUndefined();
    expect(cache.bytes()).toBe(0);
  });

  it('R11: takes no page whose rendering began before something was hidden', async () => {
    let revision = 1;
    const cache = createPageCache({ maxBytes: 1e6, revision: () => revision });
    revision = 2;
    await cache.keep('/es', 1, headers, page('old'));
    expect(cache.get('/es')).toBeUndefined();
    // The number rises while the page is being compressed.
    const keeping = cache.keep('/es', 2, headers, page('x'.repeat(5000)));
    revision = 3;
    expect(cache.get('/es/other')).toBeUndefined();
    await keeping;
    expect(cache.get('/es')).toBeUndefined();
  });

  it('lets the least recently used go first', async () => {
    const cache = createPageCache({ maxBytes: 7000, revision: () => 1 });
    for (const key of ['/a', '/b', '/c']) await cache.keep(key, 1, headers, page(key));
    expect(cache.get('/a')).toBeDefined();
    await cache.keep('/d', 1, headers, page('/d'));
    expect(cache.get('/b')).toBeUndefined();
    expect(cache.get('/a')).toBeDefined();
    expect(cache.get('/d')).toBeDefined();
  });

  it('never holds more than it may, whatever is kept in whatever order', async () => {
    const step = fc.record({ key: fc.constantFrom('/a', '/b', '/c', '/d'), size: fc.nat({ max: 9000 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async work => {
        const cache = createPageCache({ maxBytes: 9000, revision: () => 1 });
        for (const { key, size } of work) {
          await cache.keep(key, 1, headers, Buffer.alloc(size, key));
          expect(cache.bytes()).toBeLessThanOrEqual(9000);
        }
        const empty = ['/a', '/b', '/c', '/d'].every(key => !cache.get(key));
        expect(cache.bytes() === 0).toBe(empty);
      }),
      { numRuns: 40 },
    );
  });

  it('compares an ETag as browsers send it', () => {
    expect(matches('W/"x"', 'W/"x"')).toBe(true);
    expect(matches('"y", "x"', 'W/"x"')).toBe(true);
    expect(matches('*', 'W/"x"')).toBe(true);
    expect(matches('"xx"', 'W/"x"')).toBe(false);
    expect(matches(undefined, 'W/"x"')).toBe(false);
  });
});
