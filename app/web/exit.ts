import { Misconfigured } from '~/kernel/misconfigured';
import { type HeaderList, newNonce } from './headers';
import { escapeHtml } from './plain';

/** A site that is on every phone, in every language, and tells nothing of the one that was left. */
export const neutralSite = 'https://www.wikipedia.org/';

/** Reads the setting EXIT_SITE. Throws a sentence that says what to set. */
export function readExitSite(setting: string | undefined): string {
  if (!setting) return neutralSite;
  const url = URL.canParse(setting) ? new URL(setting) : undefined;
  if (url?.protocol !== 'https:') {
    throw new Misconfigured(`EXIT_SITE must be an https address, as in ${neutralSite}; it is "${setting}".`);
  }
  return url.href;
}

/**
 * The empty page that a quick exit passes through (R34). It leaves by script, replacing itself in the history, and by a
 * Refresh header where there is no script. Its picture asks for /exit/clear, so that stored pages are dropped while she is
 * already leaving: Chromium holds back a page that carries Clear-Site-Data "cache" for seconds (crbug.com/40233601).
 */
export function exitPage(site: string): { headers: HeaderList; body: string } {
  const nonce = newNonce();
  const { host } = new URL(site);
  const script = `location.replace(${JSON.stringify(site).replaceAll('<', '\\u003c')})`;
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="robots" content="noindex, nofollow"><title>${host}</title></head><body><img src="/exit/clear" alt=""><script nonce="${nonce}">${script}</script><noscript><a rel="nofollow noreferrer" href="${escapeHtml(site)}">${host}</a></noscript></body></html>`;
  const headers = {
    Refresh: `0; url=${site}`,
    'Referrer-Policy': 'no-referrer',
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    'Content-Security-Policy': `default-src 'none'; script-src 'nonce-${nonce}'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'Cache-Control': 'no-store',
  };
  return { headers, body };
}
