import type { Lang } from '~/i18n/languages';
import { dataPolicy, type HeaderList, newNonce, securityHeaders } from './headers';
import { pageFor, pages, type Texts } from './texts';

export type Plain = { readonly status: number; readonly headers: HeaderList; readonly body: string };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, sign => escapes[sign] ?? sign);

// The page must stand when nothing else does, so it asks for no file. The stripe is bare warp: nothing is woven here.
const style = `
:root{color-scheme:light dark;--cloth:#fbfaf6;--ink:#0f2440;--ink2:#47566c;--edge:#717b89;--link:#0f4d9a}
@media (prefers-color-scheme:dark){:root{--cloth:#0b1421;--ink:#f0eee9;--ink2:#b0bcc9;--edge:#77889b;--link:#91d0fc}}
*{box-sizing:border-box}
body{margin:0;background:var(--cloth);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif}
body>*{max-width:40rem;margin:0 auto;padding:0 1rem}
header{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;justify-content:flex-end;padding:.75rem 1rem}
header a,main a{display:inline-flex;align-items:center;min-height:44px;color:var(--link)}
button{min-height:44px;padding:0 1rem;border:2px solid #0f2440;border-radius:4px;background:#f8c73e;color:#0f2440;font:inherit;font-weight:700;cursor:pointer}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.warp{height:2.5rem;max-width:none;background:repeating-linear-gradient(90deg,transparent 0 10px,var(--edge) 10px 11px)}
h1{font-size:1.75rem;line-height:1.2;margin:2rem 0 .5rem}
.code{color:var(--ink2)}
code{overflow-wrap:anywhere}
@media print{header,.warp{display:none}}
`;

const policy = (nonce: string) =>
  dataPolicy.replace("form-action 'none'", `form-action 'self'; style-src 'nonce-${nonce}'`);

export type PlainOptions = {
  readonly status: number;
  readonly lang: Lang;
  /** Request id: the only thing the page tells that the log tells too. */
  readonly id: string;
  readonly texts: Texts;
  readonly secure: boolean;
};

/**
 * A whole page that says in the reader's language what happened, what she can do, and a code for the team; with the way to
 * help and the way out that every page has (R24, R34). It never repeats anything of the request.
 */
export function plainPage({ status, lang, id, texts, secure }: PlainOptions): Plain {
  const say = texts(lang);
  const t = (key: Parameters<typeof say>[0]) => escapeHtml(say(key));
  const { title, text } = pages[pageFor(status)];
  const nonce = newNonce();
  const body = `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${t(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<header><a href="/${lang}/help">${t('web.plain.help')}</a><form method="post" action="/exit"><button>${t('web.plain.exit')}</button></form></header>
<div class="warp" aria-hidden="true"></div>
<main>
<h1>${t(title)}</h1>
<p>${t(text)}</p>
<p class="code">${t('web.plain.code')} <code>${escapeHtml(id)}</code></p>
<p><a href="/${lang}">${t('web.plain.home')}</a></p>
</main>
</body>
</html>
`;
  const headers = {
    ...securityHeaders(secure),
    'Content-Security-Policy': policy(nonce),
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    'Cache-Control': 'no-store',
  };
  return { status, headers, body };
}
