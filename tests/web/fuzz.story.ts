import fc from 'fast-check';
import { expect } from 'vitest';
import type { Handler } from '~/web/edge';
import { createPageCache } from '~/web/page-cache';
import { html, open, statusOf } from './house';

let posts = 0;
const curious: Handler = async (request, edge) => {
  const url = new URL(request.url);
  if (request.method === 'POST') posts += 1;
  const form = request.method === 'POST' ? [...(await request.formData())] : [];
  return new Response(`${url.pathname} ${[...url.searchParams]} ${[...edge.cookies]} ${form}`, html);
};

const bytes = fc.uint8Array({ maxLength: 24 }).map(array => Buffer.from(array).toString('latin1'));
const from = (...words: string[]) => fc.constantFrom(...words);
const odd = fc.oneof(
  from(
    '%',
    '%00',
    '%ff',
    '..',
    '/',
    '//',
    '\\',
    '\0',
    ' ',
    '\t',
    '\r',
    '\n',
    ';',
    '=',
    ',',
    '"',
    '?',
    '#',
    '@',
    ':',
  ),
  from('es', 'localhost', 'a', '1', 'http://', '[::1]', '%2e%2e', '\xf1', 'null'),
  bytes,
);
const text = fc.array(odd, { maxLength: 8 }).map(parts => parts.join(''));
const mostly = <T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 8, arbitrary: good }, { weight: 1, arbitrary: bad });

const header = fc
  .tuple(
    mostly(
      from(
        'Cookie',
        'Origin',
        'Referer',
        'Sec-Fetch-Site',
        'Accept-Language',
        'Accept-Encoding',
        'If-None-Match',
        'Content-Type',
        'Content-Length',
        'Transfer-Encoding',
        'X-Forwarded-For',
        'X-Forwarded-Host',
        'Expect',
        'Upgrade',
        'Host',
        'Range',
      ),
      text,
    ),
    mostly(
      from(
        'yfa=x',
        'http://localhost',
        'same-origin',
        'es',
        'gzip, br',
        '3',
        'chunked',
        '100-continue',
        'websocket',
      ),
      text,
    ),
  )
  .map(([name, value]) => `${name}: ${value}\r\n`);

const request = fc
  .record({
    method: mostly(from('GET', 'HEAD', 'POST'), fc.oneof(from('PUT', 'OPTIONS', 'CONNECT', 'get', ''), text)),
    target: fc.oneof(
      from('/es', '/es?q=1', '/', '/exit', '/csp-report', '/none.php'),
      text.map(path => `/${path}`),
      text,
    ),
    version: mostly(from('HTTP/1.1'), from('HTTP/1.0', 'HTTP/2.0', 'HTTP/9', '')),
    host: mostly(
      from('Host: localhost\r\n'),
      from('', 'Host: \r\n', 'Host: evil.example\r\n', 'Host: %\r\n'),
    ),
    headers: fc.array(header, { maxLength: 5 }),
    form: from('', 'Origin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n'),
    body: text,
    measured: fc.boolean(),
  })
  .map(({ method, target, version, host, headers, form, body, measured }) => {
    const length = measured ? `Content-Length: ${body.length}\r\n` : '';
    return `${method} ${target} ${version}\r\n${host}${form}${length}${headers.join('')}Connection: close\r\n\r\n${body}`;
  });

const own = 'Origin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n';
const plain = (line: string, headers = '') =>
  `${line} HTTP/1.1\r\nHost: localhost\r\n${headers}Connection: close\r\n\r\n`;

/** One through each door, besides what chance brings: it goes through all of them in most runs, not in every one. */
const throughEachDoor = [
  plain('POST /exit', `${own}Content-Length: 0\r\n`),
  plain('GET /es'),
  plain('GET /none.php'),
  plain('POST /es', `${own}Content-Length: 0\r\n`),
  plain('POST /es', 'Origin: http://evil.example\r\nContent-Length: 0\r\n'),
  plain('GET /es', 'Content-Length: 1\r\nTransfer-Encoding: chunked\r\n'),
];

/** Whatever bytes arrive: no 500, no hanging connection, and the next one is served. */
export async function fuzz(runs: number): Promise<void> {
  const house = await open({
    handler: curious,
    visitors: {
      cache: createPageCache({ maxBytes: 100_000, revision: () => 1 }),
      reads: path => (path.startsWith('/es') ? ['q'] : undefined),
    },
    timeouts: { request: 1000, headers: 1000 },
  });
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(fc.array(request, { minLength: 4, maxLength: 8 }), async requests => {
      // Each on a socket of its own, all at the same time.
      const answers = await Promise.all(requests.map(one => house.raw(Buffer.from(one, 'latin1'), 150)));
      for (const answer of answers) {
        const status = statusOf(answer);
        seen.add(status);
        expect(status).toBeLessThan(500);
        if (answer) expect(answer).toMatch(/^HTTP\/1\.1 \d{3} /);
      }
      expect((await house.get('/healthz')).status).toBe(200);
    }),
    { numRuns: runs, examples: Array.from({ length: 3 }, () => [throughEachDoor]) },
  );
  expect(house.lines().filter(line => line.msg === 'fault')).toEqual([]);
  expect((await house.get('/es')).status).toBe(200);
  // What was tried is worth something only if it also got past the first door.
  for (const status of [200, 303, 400, 403, 404]) expect([...seen]).toContain(status);
  expect(posts).toBeGreaterThan(0);
}
