import { defaultLanguage, isLang, type Lang, languages } from './languages';

/** The cookie that keeps a visitor's choice of language; it says nothing else. */
export const languageCookie = 'yfa-lang';

/** The language that an address names in its first segment; null where it names none. */
export function languageOfPath(pathname: string): Lang | null {
  const segment = pathname.split('/', 2)[1];
  return isLang(segment) ? segment : null;
}

/** The choice in a Cookie header; null for none, for another value and for anything malformed. */
export function languageOfCookie(header: string | null | undefined): Lang | null {
  for (const pair of bounded(header).split(';')) {
    const [name, value] = pair.split('=', 2);
    if (name?.trim() === languageCookie) {
      const choice = value?.trim();
      if (isLang(choice)) return choice;
    }
  }
  return null;
}

// A header is a stranger's text: what does not fit in these characters is not read.
const bounded = (header: string | null | undefined) => (header ?? '').slice(0, 4096);

const range = /^([a-z]{1,8}|\*)(?:-[a-z0-9]{1,8})*$/;
const weight = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/**
 * The best of our four for an Accept-Language header (RFC 9110, 12.5.4): by q-value, then by order; "pt-PT" and "pt-BR"
 * both ask for "pt"; "*" stands for those that are not named. Malformed ranges are passed over. Null when none fits.
 */
export function languageOfHeader(header: string | null | undefined): Lang | null {
  const asked = new Map<Lang | '*', { q: number; place: number }>();
  for (const [place, entry] of bounded(header).toLowerCase().split(',').entries()) {
    const [tag = '', ...parameters] = entry.split(';').map(part => part.trim());
    const primary = range.exec(tag)?.[1];
    if (primary !== '*' && !isLang(primary)) continue;
    const q = qualityOf(parameters);
    if (q === null) continue;
    const known = asked.get(primary);
    if (!known || q > known.q) asked.set(primary, { q, place: known?.place ?? place });
  }
  const candidates = languages
    .map(lang => ({ lang, ...(asked.get(lang) ?? asked.get('*') ?? { q: 0, place: 0 }) }))
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q || a.place - b.place);
  return candidates[0]?.lang ?? null;
}

function qualityOf(parameters: string[]): number | null {
  const written = parameters.find(parameter => parameter.startsWith('q='));
  if (written === undefined) return parameters.length === 0 ? 1 : null;
  const q = weight.exec(written)?.[1];
  return q === undefined ? null : Number(q);
}

export type Asked = { pathname: string; cookie?: string | null; acceptLanguage?: string | null };

/** The language of a request: the address, else the person's choice, else her browser's, else Spanish. Never throws. */
export const negotiate = ({ pathname, cookie, acceptLanguage }: Asked): Lang =>
  languageOfPath(pathname) ?? languageOfCookie(cookie) ?? languageOfHeader(acceptLanguage) ?? defaultLanguage;
