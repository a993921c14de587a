import type { IncomingMessage, ServerResponse } from 'node:http';
import { negotiate } from './compress';
import { hostLines } from './host-lines';
import type { Visitors } from './setup';

/** How many addresses are remembered; then all are forgotten, and those that are asked for come back. */
const most = 2000;

export type Repeats = {
  /** This very address, asked for under this name, is answered with the cached page of `key`. */
  remember(request: IncomingMessage, key: string): void;
  /** Answers a request that repeats one which the steps have let through; false when it may differ in anything that counts. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  /** How many were answered since this was last asked. */
  count(): number;
};

/**
 * The way past the steps for what visitors ask for again and again. What a step looks at is the address, the name of the host,
 * the method and the cookies: where all four are what they were, so is the answer, as long as the page is in the cache.
 */
export function createRepeats({ cache }: Visitors): Repeats {
  const known = new Map<string, { host: string; key: string }>();
  let answered = 0;
  return {
    remember({ url, headers }, key) {
      if (!url || !headers.host) return;
      if (known.size >= most) known.clear();
      known.set(url, { host: headers.host, key });
    },
    answer(request, response) {
      const { method, url, headers, rawHeaders } = request;
      if (method !== 'GET' || !url || headers.cookie !== undefined || headers['if-none-match'] !== undefined)
        return false;
      const before = known.get(url);
      if (!before || before.host !== headers.host || hostLines(rawHeaders) !== 1) return false;
      const page = cache.get(before.key);
      if (!page) return false;
      const encoding = negotiate(headers['accept-encoding']);
      response.writeHead(200, page.headers[encoding]);
      response.end(page.bodies[encoding], 'latin1');
      answered += 1;
      return true;
    },
    count() {
      const count = answered;
      answered = 0;
      return count;
    },
  };
}
