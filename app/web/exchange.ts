import { randomUUID } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Lang } from '~/i18n/languages';
import { negotiate } from '~/i18n/negotiate';
import { type Cookies, parseCookies } from './cookies';
import { dataPolicy, securityHeaders } from './headers';
import { logPath } from './log';
import { plainPage } from './plain';
import type { Setup } from './setup';
import type { Target } from './target';

/** 48 random bits as `1f0c93ab-77de`: short enough to read aloud. Node draws the randomness of UUIDs in advance. */
export const requestId = (): string => randomUUID().slice(0, 13);

/** One request and its answer on their way through the steps. */
export class Exchange {
  readonly id = requestId();
  readonly started = performance.now();
  readonly cookies: Cookies;
  target: Target = { path: '/', search: '' };
  origin = '';
  body: Buffer | undefined;
  route: string | undefined;

  constructor(
    readonly setup: Setup,
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
  ) {
    this.cookies = parseCookies(request.headers.cookie);
  }

  get method(): string {
    return this.request.method ?? '';
  }

  get reading(): boolean {
    return this.method === 'GET' || this.method === 'HEAD';
  }

  /** Known before the Host is: which scheme people use is a matter of settings, never of what a request claims. */
  get secure(): boolean {
    return this.setup.secure;
  }

  get signedIn(): boolean {
    return this.cookies.has(this.setup.sessionCookie);
  }

  get lang(): Lang {
    const { cookie, 'accept-language': acceptLanguage } = this.request.headers;
    return negotiate({ pathname: this.target.path, cookie, acceptLanguage });
  }

  get routeForLog(): string {
    return this.route ?? logPath(this.target.path);
  }

  /** Sends a finished answer, headers as given. Returns true, which is how a step says that it has answered. */
  send(
    status: number,
    headers: OutgoingHttpHeaders,
    body?: Buffer | string,
    as: 'utf8' | 'latin1' = 'utf8',
  ): true {
    const { response } = this;
    if (response.headersSent || response.destroyed) return true;
    if (this.setup.stopping()) response.shouldKeepAlive = false;
    response.writeHead(status, headers);
    if (body === undefined || this.method === 'HEAD') response.end();
    else response.end(body, as);
    return true;
  }

  /** A few bytes that are no page. */
  sendData(status: number, type: string, body: string): true {
    return this.send(
      status,
      {
        ...securityHeaders(this.secure),
        'Content-Security-Policy': dataPolicy,
        'Cache-Control': 'no-store',
        ...(body ? { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) } : {}),
      },
      body,
    );
  }

  /** The plain page that tells of `status`. */
  refuse(status: number, extra: OutgoingHttpHeaders = {}): true {
    const { id, lang, secure } = this;
    const page = plainPage({ status, lang, id, secure, texts: this.setup.texts });
    return this.send(page.status, { ...page.headers, ...extra }, page.body);
  }
}

/** Answers and returns true, or lets the next one try. Returns a promise only when it has to wait: most requests need none. */
export type Step = (x: Exchange) => boolean | Promise<boolean>;
