import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressible, compressNow, compressWell, negotiate } from '~/web/compress';

describe('the encoding of an answer', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.9', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['BR', 'br'],
    ['gzip;q=nonsense', 'identity'],
    ['identity', 'identity'],
  ])('%s gives %s', (accept, encoding) => {
    expect(negotiate(accept)).toBe(encoding);
    expect(negotiate(accept)).toBe(encoding);
  });

  it('comes back as it was', async () => {
    const page = Buffer.from('<p>niñez</p>'.repeat(500));
    expect(brotliDecompressSync(compressNow(page, 'br'))).toEqual(page);
    expect(gunzipSync(compressNow(page, 'gzip'))).toEqual(page);
    expect(compressNow(page, 'identity')).toBe(page);
    expect(brotliDecompressSync(await compressWell(page, 'br'))).toEqual(page);
    expect(gunzipSync(await compressWell(page, 'gzip'))).toEqual(page);
  });

  it('leaves alone what is compressed already or must leave at once', () => {
    expect(compressible('text/html; charset=utf-8')).toBe(true);
    expect(compressible('text/x-script')).toBe(true);
    expect(compressible('image/svg+xml')).toBe(true);
    for (const type of ['font/woff2', 'image/png', 'text/event-stream', null, undefined]) {
      expect(compressible(type)).toBe(false);
    }
  });
});
