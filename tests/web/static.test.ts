import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { precompress } from '~/web/precompress';
import { open } from './house';

const script = 'export const words = ["hola"];\n'.repeat(200);
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'static-'));
  mkdirSync(join(dir, 'client/assets'), { recursive: true });
  mkdirSync(join(dir, 'client/.vite'));
  mkdirSync(join(dir, 'public/fonts'), { recursive: true });
  writeFileSync(join(dir, 'client/assets/root-a1b2.js'), script);
  writeFileSync(join(dir, 'client/.vite/manifest.json'), '{}');
  writeFileSync(join(dir, 'public/fonts/hilo.woff2'), Buffer.alloc(3000, 7));
  writeFileSync(join(dir, 'public/favicon.ico'), 'icon');
  writeFileSync(join(dir, 'secret.txt'), 'secret');
});
afterEach(() => rmSync(dir, { recursive: true }));

const house = () =>
  open({
    staticDirs: [{ dir: join(dir, 'client'), hashed: '/assets/' }, { dir: join(dir, 'public') }],
    dynamicFiles: ['/robots.txt'],
    handler: () => new Response('the application'),
  });

/** fetch decompresses and normalises paths; this does neither. */
const plainGet = (port: number, path: string, headers = {}) =>
  new Promise<{ status?: number; headers: Record<string, unknown>; body: Buffer }>(resolve => {
    get({ port, host: '127.0.0.1', path, headers }, response => {
      const chunks: Buffer[] = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
  });

describe('files', () => {
  it('keeps a hashed file for ever, another one for an hour', async () => {
    const { get } = await house();
    expect((await get('/assets/root-a1b2.js')).headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
    const icon = await get('/favicon.ico');
    expect(icon.headers.get('cache-control')).toBe('public, max-age=3600');
    expect(icon.headers.get('content-type')).toBe('image/x-icon');
    expect(icon.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('sends what the build has compressed', async () => {
    expect(await precompress(dir)).toEqual({ files: 1, before: script.length, after: expect.any(Number) });
    const { port } = await house();
    const br = await plainGet(port, '/assets/root-a1b2.js', { 'accept-encoding': 'gzip, br' });
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(br.body).toString()).toBe(script);
    expect(br.body.length).toBeLessThan(script.length / 10);
    const gz = await plainGet(port, '/assets/root-a1b2.js', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(gz.body).toString()).toBe(script);
    const plain = await plainGet(port, '/assets/root-a1b2.js');
    expect(plain.body.toString()).toBe(script);
  });

  it('compresses the same twice, and not what is compressed already', async () => {
    const first = await precompress(dir);
    const bytes = readFileSync(join(dir, 'client/assets/root-a1b2.js.br'));
    expect(await precompress(dir)).toEqual(first);
    expect(readFileSync(join(dir, 'client/assets/root-a1b2.js.br'))).toEqual(bytes);
  });

  it('answers 304 to who has it, and no body to HEAD', async () => {
    const { get, url } = await house();
    const etag = (await get('/favicon.ico')).headers.get('etag') ?? '';
    expect((await get('/favicon.ico', { 'If-None-Match': etag })).status).toBe(304);
    const head = await fetch(`${url}/favicon.ico`, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe('4');
    expect(await head.text()).toBe('');
  });

  it.each([
    '/assets/none.js',
    '/assets/',
    '/assets',
    '/assets/root-a1b2.js.br',
    '/fonts/x',
    '/wp-login.php',
    '/.env',
    '/.git/config',
    '/.vite/manifest.json',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/fonts/..%2f..%2fsecret.txt',
    '/assets//root-a1b2.js',
  ])('%s does not reach the application', async path => {
    await precompress(dir);
    const { port } = await house();
    const answer = await plainGet(port, path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body.toString()).not.toMatch(/secret|the application/);
  });

  it.each(['/../secret.txt', '/assets/../../secret.txt', '/..', '/fonts/%2e%2e/%2e%2e/secret.txt'])(
    '%s is malformed',
    async path => {
      const { port } = await house();
      expect((await plainGet(port, path)).status).toBe(400);
    },
  );

  it.each(['/', '/es', '/robots.txt', '/es.data', '/_root.data', '/es/indicators/16.2.2'])(
    '%s is for the application',
    async path => {
      const { port } = await house();
      expect((await plainGet(port, path)).body.toString()).toBe('the application');
    },
  );

  it('cannot be sent a form', async () => {
    const { post } = await house();
    expect((await post('/favicon.ico', 'a=1')).status).toBe(405);
  });

  it('starts without a directory that is not there yet', async () => {
    const { get } = await open({ staticDirs: [{ dir: join(dir, 'missing') }] });
    expect((await get('/es')).status).toBe(200);
  });
});
