import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { type Lang, languages } from '~/i18n/languages';
import { createServer, type ServerOptions, type WebServer } from '~/web/http-server';
import { createLog } from '~/web/log';
import type { Texts } from '~/web/texts';

const dictionary = (lang: Lang): Record<string, string> =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../app/web/i18n/${lang}.json`, import.meta.url)), 'utf8'),
  );

export const dictionaries = Object.fromEntries(languages.map(lang => [lang, dictionary(lang)])) as Record<
  Lang,
  Record<string, string>
>;

export const texts: Texts = lang => key => {
  const text = dictionaries[lang][key.replace(/^web\./, '')];
  if (text === undefined) throw new Error(`No ${key} in ${lang}`);
  return text;
};

export type House = {
  readonly url: string;
  readonly port: number;
  readonly server: WebServer;
  /** Everything the log has written so far. */
  logged(): string;
  lines(): Record<string, unknown>[];
  /** Never follows a redirect. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** A form as our own page sends it, unless `headers` say otherwise. */
  post(path: string, body: string | Uint8Array, headers?: Record<string, string>): Promise<Response>;
  /**
   * Bytes as they are, on a socket of their own; resolves to all that came back once the connection is closed. We stop
   * sending for good when nothing has come for `quiet` milliseconds.
   */
  raw(bytes: string | Buffer, quiet?: number): Promise<string>;
};

const opened: WebServer[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map(server => server.stop(0)));
});

const ask = (port: number, bytes: string | Buffer, quiet: number) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const chunks: Buffer[] = [];
    const hang = setTimeout(() => {
      socket.destroy();
      reject(new Error(`The connection hangs after ${JSON.stringify(String(bytes).slice(0, 200))}`));
    }, 8000);
    let silence = setTimeout(() => socket.end(), quiet);
    socket.on('data', chunk => {
      chunks.push(chunk);
      clearTimeout(silence);
      silence = setTimeout(() => socket.end(), quiet);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(hang);
      clearTimeout(silence);
      resolve(Buffer.concat(chunks).toString('latin1'));
    });
  });

/** A server on a free port of the loopback, with an application that answers by itself. Closed after the test. */
export async function open(options: Partial<ServerOptions> = {}): Promise<House> {
  const written: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  const server = createServer({
    handler: request => new Response(`<p>${new URL(request.url).pathname}</p>`, html),
    log: createLog(sink),
    texts,
    sessionCookie: 'yfa',
    endSession: () => undefined,
    ...options,
  });
  opened.push(server);
  const { port, url } = await server.listen(0, '127.0.0.1');
  const send = (path: string, init: RequestInit) => fetch(url + path, { redirect: 'manual', ...init });
  return {
    url,
    port,
    server,
    logged: () => written.join(''),
    lines: () =>
      written
        .join('')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line)),
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, body, headers = {}) =>
      send(path, {
        method: 'POST',
        body: body as BodyInit,
        headers: { Origin: url, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      }),
    raw: (bytes, quiet = 3000) => ask(port, bytes, quiet),
  };
}

export const html = { headers: { 'Content-Type': 'text/html; charset=utf-8' } };
export const statusOf = (raw: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(raw)?.[1] ?? 0);
