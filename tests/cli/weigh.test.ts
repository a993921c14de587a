import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { weigh } from '../../app/cli/budget/weigh';

const head = `<!doctype html><html><head>
<link rel="preload" href="/font.woff2" as="font"><link href="/style.css" rel="stylesheet">
<link rel="alternate" hreflang="pt" href="/pt"><script src="/script.js" defer=""></script>
<link rel="stylesheet" href="/style.css"></head><body><a href="/elsewhere">x</a><script src="/late.js"></script>`;

describe('what a first visit weighs', () => {
  let server: Server;
  afterEach(() => server.close());

  const serve = async (files: Record<string, Buffer | string>) => {
    server = createServer((request, response) => {
      const body = files[request.url ?? ''];
      if (body === undefined) return response.writeHead(404).end();
      if (Buffer.isBuffer(body)) response.setHeader('Content-Encoding', 'br');
      response.end(body);
    });
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  it('is the page as it travels, and once whatever its head names', async () => {
    const page = brotliCompressSync(head);
    const files = { '/es': page, '/font.woff2': '12345678', '/style.css': '1234', '/script.js': '12' };
    expect(await weigh(await serve(files), '/es')).toEqual({ page: page.length, rest: 14 });
  });

  it('is not told of a page that is not there, or lacks its style', async () => {
    const origin = await serve({ '/es': brotliCompressSync(head) });
    await expect(weigh(origin, '/pt')).rejects.toThrow('404');
    await expect(weigh(origin, '/es')).rejects.toThrow('/font.woff2');
  });
});
