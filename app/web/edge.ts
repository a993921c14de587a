import type { Cookies } from './cookies';

/** What the edge knows of a request and the application may ask. It travels beside the Request, as load context. */
export type Edge = {
  /** Random, also in the log and on error pages: the code a person can tell the team. */
  readonly id: string;
  /** For limits only; never logged, never stored. */
  readonly address: string;
  readonly cookies: Cookies;
  /** Our own scheme and host. */
  readonly origin: string;
  readonly secure: boolean;
  /**
   * True when the answer may be kept for all visitors. The request then carries no cookie and no header of the sender,
   * and only the parameters that the page declares to read, so that it cannot depend on who asks.
   */
  readonly visitorPage: boolean;
  /** The nonce of this response. Asking for it puts it into the policy, and keeps the page out of the visitors' cache. */
  nonce(): string;
  /** The application may write the pattern of the matched route here, for the log. */
  route?: string;
};

export type Handler = (request: Request, edge: Edge) => Response | Promise<Response>;
