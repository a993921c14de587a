import type { IncomingHttpHeaders } from 'node:http';
import { Misconfigured } from '~/kernel/misconfigured';

const hostShape = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::([1-9]\d{0,4}))?$/;

/**
 * Reads the setting PUBLIC_ORIGIN: scheme and host by which people reach the site, as in `https://example.org`.
 * Throws a sentence that says what to set. Undefined when it is not set: then only loopback addresses are served.
 */
export function readPublicOrigin(setting: string | undefined): string | undefined {
  if (!setting) return undefined;
  const url = URL.canParse(setting) ? new URL(setting) : undefined;
  const bare = url && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  if (!bare || !/^https?:$/.test(url.protocol)) {
    throw new Misconfigured(
      `PUBLIC_ORIGIN must be a scheme and a host, as in https://example.org; it is "${setting}".`,
    );
  }
  return url.origin;
}

/**
 * The origin under which a request is answered. With a public origin the Host header only has to be well formed, since
 * nothing is built from it. Without one the Host must be a loopback name, so that another site cannot point its own
 * name at this machine (DNS rebinding) and a proxy cannot be forgotten in the settings.
 */
export function originFor(host: string | undefined, publicOrigin: string | undefined): string | undefined {
  if (!host || host.length > 255 || !hostShape.test(host)) return undefined;
  if (publicOrigin) return publicOrigin;
  const name = host.toLowerCase();
  const local = loopback.exec(name);
  if (!local || Number(local[1] ?? 0) > 65_535) return undefined;
  return `http://${name.replace(/:80$/, '')}`;
}

export type OriginFault = 'foreign-origin' | 'cross-site' | 'no-origin';

/**
 * Whether a request that may change something comes from our own pages (R63). Every header that is there must agree:
 * Origin equals our scheme and host, Sec-Fetch-Site is `same-origin`. Browsers older than Sec-Fetch-Site send Origin with
 * a form; Firefox before 70 (still the last one for Android 4) sends neither, but a Referer, and our Referrer-Policy
 * lets it. With none of the three there is nothing to trust, and the request is refused.
 */
export function originFault(headers: IncomingHttpHeaders, own: string): OriginFault | undefined {
  const { origin, referer } = headers;
  const site = headers['sec-fetch-site'];
  if (origin !== undefined && origin !== own) return 'foreign-origin';
  if (site !== undefined && site !== 'same-origin') return 'cross-site';
  if (origin !== undefined || site !== undefined) return undefined;
  if (referer === undefined || !URL.canParse(referer)) return 'no-origin';
  return new URL(referer).origin === own ? undefined : 'foreign-origin';
}

/** One sentence for the operator's log: what was seen, what was expected, which setting to look at. */
export function originHint(seen: string | undefined, own: string | undefined): string {
  const shown = JSON.stringify((seen ?? '').slice(0, 200));
  return own
    ? `A form came from ${shown}, but this site answers as ${own}. If people reach it by another address, set PUBLIC_ORIGIN.`
    : `The Host ${shown} is not one this site answers to. Set PUBLIC_ORIGIN to the address people use, as in https://example.org.`;
}
