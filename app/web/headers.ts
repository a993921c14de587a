import { randomBytes } from 'node:crypto';

export type HeaderList = Record<string, string>;

export const newNonce = (): string => randomBytes(16).toString('base64');

/**
 * The Content-Security-Policy of a page (R64). With a nonce, only what carries it runs. Without one (a page of the visitors'
 * cache, which many people receive) nothing inline runs at all and scripts come from our own files.
 */
export function pagePolicy(nonce?: string): string {
  const scripts = nonce ? `'nonce-${nonce}' 'strict-dynamic'` : "'self'";
  const styles = nonce ? `'self' 'nonce-${nonce}'` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    'report-uri /csp-report',
  ].join('; ');
}

/** For what is not a page: data, documents to download, pictures. It may load and run nothing. */
export const dataPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const closed = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'display-capture',
  'browsing-topics',
];

const everywhere: HeaderList = {
  'X-Content-Type-Options': 'nosniff',
  // Not no-referrer: with it Chromium sends `Origin: null` with our own forms (serving.md).
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': closed.map(feature => `${feature}=()`).join(', '),
  'X-Frame-Options': 'DENY',
};

const twoYears = 63_072_000;
const everywhereSecure: HeaderList = {
  ...everywhere,
  'Strict-Transport-Security': `max-age=${twoYears}; includeSubDomains`,
};

/** What every response carries, whatever it is. HSTS only where people come by HTTPS: elsewhere it means nothing. */
export const securityHeaders = (secure: boolean): HeaderList => (secure ? everywhereSecure : everywhere);

/**
 * For the answer to signing out (R13): drops stored pages, back/forward copies and storage. Not "cookies": that reaches
 * the whole registrable domain; the session cookie is forgotten by its own line.
 */
export const signOutHeaders: HeaderList = {
  'Clear-Site-Data': '"cache", "storage"',
  'Cache-Control': 'no-store',
};
