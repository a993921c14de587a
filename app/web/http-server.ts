import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { refuseUnread } from './client-error';
import { cookieName } from './cookies';
import type { Handler } from './edge';
import { Exchange } from './exchange';
import { neutralSite } from './exit';
import type { Checks } from './health';
import type { Log } from './log';
import { createRepeats } from './repeats';
import type { ExitSetup, Setup, Visitors } from './setup';
import { loadStatic, type StaticDir } from './static';
import { steps } from './steps';
import type { Texts } from './texts';
import { createTurns, type TurnOptions } from './turns';

export type ServerOptions = {
  readonly handler: Handler;
  readonly log: Log;
  readonly texts: Texts;
  /** Name of the session cookie without `__Host-`. */
  readonly sessionCookie: string;
  readonly endSession: ExitSetup['endSession'];
  readonly exitSite?: string;
  /** From `readPublicOrigin`. Without it only loopback names are served. */
  readonly publicOrigin?: string | undefined;
  readonly proxies?: number;
  readonly staticDirs?: readonly StaticDir[];
  /** Addresses at the top that look like files and are not: /robots.txt, /sitemap.xml. */
  readonly dynamicFiles?: readonly string[];
  readonly visitors?: Visitors;
  readonly checks?: Checks;
  readonly turns?: TurnOptions;
  /** Bytes of a form, by path. 64 kB unless told otherwise. */
  readonly bodyLimit?: (path: string) => number;
  /** Milliseconds. */
  readonly timeouts?: { headers?: number; request?: number; keepAlive?: number; answer?: number };
  /** Asked first, for the development server. Calls `next` when it has nothing to answer. */
  readonly before?: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  /** Takes over a connection that asks for another protocol. Without it such a request is answered as any other. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
};

export type WebServer = {
  /** Port 0 takes a free one. */
  listen(port: number, host: string): Promise<{ host: string; port: number; url: string }>;
  /** Takes nobody new, lets those under way finish for `grace` milliseconds, then closes every connection. */
  stop(grace?: number): Promise<void>;
};

const kilobyte = 1024;
const formLimit = 64 * kilobyte;

function setUp(options: ServerOptions, stopping: () => boolean): Setup {
  const secure = options.publicOrigin?.startsWith('https:') ?? false;
  return {
    ...options,
    publicOrigin: options.publicOrigin,
    secure,
    files: loadStatic(options.staticDirs ?? [], options.dynamicFiles),
    checks: options.checks ?? {},
    proxies: options.proxies ?? 0,
    sessionCookie: cookieName(options.sessionCookie, secure),
    visitors: options.visitors,
    repeats: options.visitors && createRepeats(options.visitors),
    turns: createTurns(options.turns ?? { atOnce: 8, waiting: 256, patience: 10_000 }),
    bodyLimit: options.bodyLimit ?? (() => formLimit),
    patience: options.timeouts?.answer ?? 30_000,
    exit: {
      site: options.exitSite ?? neutralSite,
      endSession: options.endSession,
      cookie: options.sessionCookie,
    },
    stopping,
  };
}

async function walk(x: Exchange): Promise<void> {
  try {
    for (const step of steps) {
      const answered = step(x);
      if (answered === true || (answered !== false && (await answered))) return;
    }
  } catch (thrown) {
    // Somebody who has left is no fault of ours.
    if (x.response.destroyed) return;
    x.setup.log.fault(x.id, thrown);
    if (x.response.headersSent) x.response.destroy();
    else x.refuse(500);
  }
}

function record(x: Exchange): void {
  x.setup.log.request({
    id: x.id,
    method: x.method,
    route: x.routeForLog,
    status: x.response.statusCode,
    ms: Math.round((performance.now() - x.started) * 10) / 10,
    ...(x.response.writableFinished ? {} : { cut: true as const }),
  });
}

/** The HTTP process: everything between a socket and the application, and nothing of what the application is about. */
export function createServer(options: ServerOptions): WebServer {
  let stopped = false;
  const setup = setUp(options, () => stopped);
  const { timeouts = {}, before } = options;
  const server = createHttp({
    maxHeaderSize: 16 * kilobyte,
    requireHostHeader: false, // ours says so on a page
    headersTimeout: Math.min(timeouts.headers ?? 15_000, timeouts.request ?? 30_000),
    requestTimeout: timeouts.request ?? 30_000,
    keepAliveTimeout: timeouts.keepAlive ?? 65_000, // longer than the usual proxy keeps an idle connection
    connectionsCheckingInterval: Math.min(1000, timeouts.headers ?? 1000, timeouts.request ?? 1000),
  });

  const current = new WeakMap<Duplex, ServerResponse>();
  const receive = (request: IncomingMessage, response: ServerResponse) => {
    if (!stopped && setup.repeats?.answer(request, response)) return;
    const x = new Exchange(setup, request, response);
    current.set(request.socket, response);
    response.once('close', () => record(x));
    if (before) before(request, response, () => void walk(x));
    else void walk(x);
  };
  server.on('request', receive);
  // An expectation we do not know may be ignored (RFC 9110, 10.1.1); node's own answer would be bare.
  server.on('checkExpectation', receive);
  server.on(
    'clientError',
    refuseUnread(setup, socket => current.get(socket)),
  );
  if (options.upgrade) server.on('upgrade', options.upgrade);

  // One line a minute for what is answered tens of thousands of times: who watches sees that it is, and how often.
  const tell = () => {
    const count = setup.repeats?.count() ?? 0;
    if (count > 0) setup.log.info('pages from the cache', { count });
  };
  const minute = setInterval(tell, 60_000).unref();

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          const { port: taken } = server.address() as AddressInfo;
          const name = host.includes(':') ? `[${host}]` : host;
          resolve({ host, port: taken, url: `http://${name}:${taken}` });
        });
      }),
    stop: (grace = 10_000) =>
      new Promise(resolve => {
        stopped = true;
        const end = setTimeout(() => server.closeAllConnections(), grace);
        // An answer that had begun as keep-alive leaves its connection idle only when it is complete.
        const sweep = setInterval(() => server.closeIdleConnections(), 100);
        server.close(() => {
          clearInterval(minute);
          tell();
          clearTimeout(end);
          clearInterval(sweep);
          resolve();
        });
      }),
  };
}
