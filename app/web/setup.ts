import type { Cookies } from './cookies';
import type { Handler } from './edge';
import type { Checks } from './health';
import type { Log } from './log';
import type { PageCache } from './page-cache';
import type { Repeats } from './repeats';
import type { StaticFiles } from './static';
import type { Texts } from './texts';
import type { Turns } from './turns';

/** Everything the steps need, ready made. */
export type Setup = {
  readonly handler: Handler;
  readonly log: Log;
  readonly texts: Texts;
  readonly files: StaticFiles;
  readonly checks: Checks;
  readonly publicOrigin: string | undefined;
  readonly secure: boolean;
  /** Trusted proxies in front of us. */
  readonly proxies: number;
  /** As it stands in the Cookie header. */
  readonly sessionCookie: string;
  readonly visitors: Visitors | undefined;
  readonly repeats: Repeats | undefined;
  readonly turns: Turns;
  readonly bodyLimit: (path: string) => number;
  /** Milliseconds the application has for one answer. */
  readonly patience: number;
  readonly exit: ExitSetup;
  readonly stopping: () => boolean;
};

export type Visitors = {
  readonly cache: PageCache;
  /** The query parameters that the page at a path reads, in a fixed order; undefined where a page is not for the cache. */
  readonly reads: (path: string) => readonly string[] | undefined;
  /** Cookies, beside the session's, that make a page somebody's own, such as a chosen theme: who sends one is not served alike. */
  readonly personal?: readonly string[];
};

export type ExitSetup = {
  /** Where the exit leads. */
  readonly site: string;
  /** Ends the session these cookies carry, if any. */
  readonly endSession: (cookies: Cookies) => unknown | Promise<unknown>;
  /** Name of the session cookie without prefix. */
  readonly cookie: string;
};
