import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Handler } from '~/web/edge';
import { type House, open, statusOf } from './house';

const end = 'Connection: close\r\n\r\n';
const local = 'Host: localhost\r\n';

/** Reads everything a request can hold, as an application does. */
const curious: Handler = async (request, edge) => {
  const url = new URL(request.url);
  const form = request.method === 'POST' ? [...(await request.formData())] : [];
  return new Response(JSON.stringify([url.pathname, [...url.searchParams], [...edge.cookies], form.length]));
};

async function stands(house: House) {
  expect((await house.get('/es')).status).toBe(200);
  expect(house.lines().filter(line => Number(line.status) >= 500 || line.msg === 'fault')).toEqual([]);
}

describe('malformed requests get a plain answer, never a 500, and the server stands', () => {
  it.each<[string, string, number[], number?]>([
    ['a percent sign in the path', `GET /% HTTP/1.1\r\n${local}${end}`, [400]],
    ['half an encoding', `GET /es/%C3 HTTP/1.1\r\n${local}${end}`, [400]],
    ['an encoded NUL', `GET /es/%00 HTTP/1.1\r\n${local}${end}`, [400]],
    ['a NUL in the query', `GET /es?q=%00 HTTP/1.1\r\n${local}${end}`, [400]],
    ['a percent sign in the query', `GET /es?q=100% HTTP/1.1\r\n${local}${end}`, [200]],
    ['a raw NUL', `GET /\0 HTTP/1.1\r\n${local}${end}`, [400]],
    ['bytes outside ASCII', `GET /a\xf1o HTTP/1.1\r\n${local}${end}`, [400]],
    ['dot segments', `GET /es/../../etc/passwd HTTP/1.1\r\n${local}${end}`, [400]],
    ['encoded dot segments', `GET /%2e%2e/x HTTP/1.1\r\n${local}${end}`, [400]],
    ['a doubled slash', `GET //evil.example/x HTTP/1.1\r\n${local}${end}`, [404]],
    ['slashes only', `GET ////// HTTP/1.1\r\n${local}${end}`, [404]],
    ['a backslash', `GET /\\evil.example HTTP/1.1\r\n${local}${end}`, [400]],
    ['the whole address', `GET http://localhost/es HTTP/1.1\r\n${local}${end}`, [200]],
    ['the whole address of another', `GET http://evil.example/es HTTP/1.1\r\n${local}${end}`, [400]],
    ['an asterisk', `OPTIONS * HTTP/1.1\r\n${local}${end}`, [400]],
    ['no path', `GET  HTTP/1.1\r\n${local}${end}`, [400]],
    ['no Host', `GET /es HTTP/1.1\r\n${end}`, [400]],
    ['two Hosts', `GET /es HTTP/1.1\r\n${local}Host: evil.example\r\n${end}`, [400]],
    ['an empty Host', `GET /es HTTP/1.1\r\nHost:\r\n${end}`, [400]],
    ['another Host', `GET /es HTTP/1.1\r\nHost: evil.example\r\n${end}`, [400]],
    ['a Host that is no host', `GET /es HTTP/1.1\r\nHost: a/../b@c:x\r\n${end}`, [400]],
    ['OPTIONS', `OPTIONS /es HTTP/1.1\r\n${local}${end}`, [405]],
    ['TRACE', `TRACE /es HTTP/1.1\r\n${local}${end}`, [405]],
    ['PUT', `PUT /es HTTP/1.1\r\n${local}Content-Length: 1\r\n${end}x`, [405]],
    ['an unknown method', `BREW /es HTTP/1.1\r\n${local}${end}`, [400]],
    ['an unknown version', `GET /es HTTP/9.9\r\n${local}${end}`, [400]],
    ['TLS on a plain port', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', [400]],
    ['nothing at all', '\r\n\r\n', [0, 400], 200],
    ['half a request', 'GET /es HTT', [400], 200],
    ['a huge header', `GET /es HTTP/1.1\r\n${local}X: ${'x'.repeat(20_000)}\r\n${end}`, [431]],
    ['many headers', `GET /es HTTP/1.1\r\n${local}${'X: 1\r\n'.repeat(1500)}${end}`, [200, 431]],
    ['a huge address', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\n${local}${end}`, [431]],
    ['a NUL in a header', `GET /es HTTP/1.1\r\n${local}X: a\0b\r\n${end}`, [400]],
    ['a space in a header name', `GET /es HTTP/1.1\r\n${local}X Y: 1\r\n${end}`, [400]],
    ['a folded header', `GET /es HTTP/1.1\r\n${local}X: 1\r\n 2\r\n${end}`, [200, 400]],
    ['bytes in a header', `GET /es HTTP/1.1\r\n${local}X: \xff\xfe\r\n${end}`, [200]],
    ['a cookie of percent signs', `GET /es HTTP/1.1\r\n${local}Cookie: yfa=%; %=%\r\n${end}`, [200]],
    ['cookies of nothing', `GET /es HTTP/1.1\r\n${local}Cookie: =; ;;=;\r\n${end}`, [200]],
    ['8 kB of cookie', `GET /es HTTP/1.1\r\n${local}Cookie: ${'%=;'.repeat(2800)}\r\n${end}`, [200]],
    ['an odd Accept-Language', `GET /es HTTP/1.1\r\n${local}Accept-Language: ;;q=,*;q=x\r\n${end}`, [200]],
    ['an odd Accept-Encoding', `GET /es HTTP/1.1\r\n${local}Accept-Encoding: ;q=;;,br;q=z\r\n${end}`, [200]],
    ['an odd If-None-Match', `GET /es HTTP/1.1\r\n${local}If-None-Match: W/",\r\n${end}`, [200]],
    ['a body length of nonsense', `POST /es HTTP/1.1\r\n${local}Content-Length: x\r\n${end}`, [400]],
    [
      'two body lengths',
      `POST /es HTTP/1.1\r\n${local}Content-Length: 1\r\nContent-Length: 2\r\n${end}`,
      [400],
    ],
    [
      'a length and chunks',
      `POST /es HTTP/1.1\r\n${local}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n${end}0\r\n\r\n`,
      [400],
    ],
    ['an odd expectation', `GET /es HTTP/1.1\r\n${local}Expect: tea\r\n${end}`, [200]],
    [
      'an upgrade nobody offers',
      `GET /es HTTP/1.1\r\n${local}Upgrade: websocket\r\nConnection: upgrade\r\n\r\n`,
      [200],
      1000,
    ],
    ['a tunnel', `CONNECT evil.example:443 HTTP/1.1\r\n${local}${end}`, [0, 400, 405]],
  ])('%s', async (_what, bytes, statuses, quiet) => {
    const house = await open({ handler: curious });
    const answer = await house.raw(Buffer.from(bytes, 'latin1'), quiet);
    expect(statuses).toContain(statusOf(answer));
    if (statusOf(answer) >= 400) {
      expect(answer).toContain('<html lang="es">');
      expect(answer).toMatch(/x-content-type-options: nosniff/i);
      expect(answer).not.toContain('evil.example');
    }
    await stands(house);
  });

  it('tells the operator which Host came, when no public origin is set', async () => {
    const house = await open();
    await house.raw(`GET /es HTTP/1.1\r\nHost: jovenes.example\r\n${end}`);
    expect(house.logged()).toContain('Set PUBLIC_ORIGIN');
  });
});

describe('forms', () => {
  it('R63: a foreign, missing or unnamed origin is refused and changes nothing', async () => {
    const asked: string[] = [];
    const house = await open({
      handler: request => {
        asked.push(request.method);
        return new Response('');
      },
    });
    const forged: Record<string, string>[] = [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'none' },
    ];
    for (const headers of forged) {
      expect((await house.post('/es', 'a=1', headers)).status).toBe(403);
    }
    const type = 'Content-Type: application/x-www-form-urlencoded\r\n';
    const bare = await house.raw(`POST /es HTTP/1.1\r\n${local}${type}Content-Length: 3\r\n${end}a=1`);
    expect(statusOf(bare)).toBe(403);
    expect(asked).toEqual([]);
    expect((await house.post('/es', 'a=1', { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
  });

  it('1 MB is refused with a page that can be read, and the connection lives on', async () => {
    const house = await open({ handler: curious });
    const answer = await house.post('/pt/t', 'x'.repeat(1024 * 1024));
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('Volte: o que você escreveu continua na página.');
    await stands(house);
  });

  it('far more is refused without being read', async () => {
    const house = await open({ handler: curious });
    const head = `POST /es HTTP/1.1\r\n${local}Origin: http://localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n`;
    const answer = await house.raw(`${head}Content-Length: 90000000\r\n\r\n${'x'.repeat(100_000)}`);
    expect(statusOf(answer)).toBe(413);
    expect(answer).toMatch(/connection: close/i);
    const chunks = `${'10000\r\n'}${'x'.repeat(65_536)}\r\n`.repeat(40);
    await house.raw(`${head}Transfer-Encoding: chunked\r\n\r\n${chunks}`);
    await stands(house);
  });

  it('64 kB fit, one byte more does not, unless the path may hold more', async () => {
    const house = await open({
      handler: curious,
      bodyLimit: path => (path === '/es/long' ? 200_000 : 65_536),
    });
    expect((await house.post('/es', 'x'.repeat(65_536))).status).toBe(200);
    expect((await house.post('/es', 'x'.repeat(65_537))).status).toBe(413);
    expect((await house.post('/es/long', 'x'.repeat(65_537))).status).toBe(200);
  });

  it.each([
    ['application/json', '{}', 415],
    ['text/plain', 'a=1', 415],
    ['', 'a=1', 415],
    ['multipart/form-data', 'a', 400],
    ['multipart/form-data; boundary=x', 'rubbish', 400],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1', 400],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n',
      200,
    ],
    ['application/x-www-form-urlencoded', 'a=%zz&b=%&%ff=%c3', 200],
    ['application/x-www-form-urlencoded; charset=UTF-8', '', 200],
    ['application/x-www-form-urlencoded', 'a=%00', 400],
    ['application/x-www-form-urlencoded', 'a=\0', 400],
    ['application/x-www-form-urlencoded', 'a=100%2500', 200],
  ])('%s with %j: %i', async (type, body, status) => {
    const house = await open({ handler: curious });
    const answer = await house.post('/es', new TextEncoder().encode(body), { 'Content-Type': type });
    expect(answer.status).toBe(status);
    await stands(house);
  });

  it('a body that stops half-way never reaches the application', async () => {
    const asked: string[] = [];
    const house = await open({
      timeouts: { request: 300 },
      handler: request => {
        asked.push(request.method);
        return new Response('');
      },
    });
    const head = `POST /es HTTP/1.1\r\n${local}Origin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\n`;
    // Cut off at once.
    const socket = connect(house.port, '127.0.0.1', () => socket.write(`${head}text=half`));
    await new Promise(resolve => setTimeout(resolve, 50));
    socket.destroy();
    // Never finished.
    expect(statusOf(await house.raw(`${head}text=half`, 5000))).toBe(408);
    // Broken in the middle of a chunk.
    const chunked = head.replace('Content-Length: 100', 'Transfer-Encoding: chunked');
    expect(statusOf(await house.raw(`${chunked}zz\r\nrubbish`))).toBe(400);
    expect(asked).toEqual([]);
    await stands(house);
    expect(asked).toEqual(['GET']);
  });
});
