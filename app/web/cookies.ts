export type Cookies = ReadonlyMap<string, string>;

const none: Cookies = new Map();
const readable = 8192;
const sound = /^[!#-+\--:<-[\]-~]*$/;
const token = /^[!#$%&'*+.^_`|~A-Za-z0-9-]+$/;

/**
 * Reads a Cookie header without ever throwing. The first of two equal names wins, as browsers send the most specific
 * first. Values are taken as they are, never percent-decoded: what we set needs no decoding, and `%` must not be an error.
 */
export function parseCookies(header: string | undefined): Cookies {
  if (!header) return none;
  const cookies = new Map<string, string>();
  for (const pair of header.slice(0, readable).split(';')) {
    const equals = pair.indexOf('=');
    if (equals < 1) continue;
    const name = pair.slice(0, equals).trim();
    const value = pair.slice(equals + 1).trim();
    if (token.test(name) && sound.test(value) && !cookies.has(name)) cookies.set(name, value);
  }
  return cookies;
}

/** `__Host-` binds a cookie to this host and to HTTPS (R62). The demo on plain HTTP needs a name without the prefix. */
export const cookieName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

export type CookieOptions = {
  readonly secure: boolean;
  /** Seconds to live. Without it the cookie ends with the browser session. */
  readonly maxAge?: number;
};

/** A Set-Cookie line: HttpOnly, SameSite=Lax, Path=/, no Domain. Throws on a name or value that would need escaping. */
export function setCookie(name: string, value: string, { secure, maxAge }: CookieOptions): string {
  if (!token.test(name) || !sound.test(value)) throw new Error(`Cookie ${name} has a character of no cookie`);
  const age = maxAge === undefined ? '' : `; Max-Age=${Math.max(0, Math.floor(maxAge))}`;
  return `${cookieName(name, secure)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${age}`;
}

/** The Set-Cookie line that makes a browser forget the cookie. */
export const forgetCookie = (name: string, secure: boolean): string =>
  setCookie(name, '', { secure, maxAge: 0 });
