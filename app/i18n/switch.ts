import { defaultLanguage, type Lang, languageNames, languages } from './languages';
import { languageOfPath } from './negotiate';

/**
 * The same page in another language: path, query and fragment stay. An address without a language gets one in front.
 * What is not a path of ours gives the home page: the answer always starts with "/<lang>".
 */
export function inLanguage(lang: Lang, path: string): string {
  if (!path.startsWith('/')) return `/${lang}`;
  const [pathname = '/'] = path.split(/[?#]/, 1);
  const rest = path.slice(pathname.length);
  const own = languageOfPath(pathname);
  const page = own ? pathname.slice(own.length + 1) : pathname;
  return `/${lang}${page === '/' ? '' : page}${rest}`;
}

export type LanguageLink = { lang: Lang; name: string; href: string; current: boolean };

/** What the language menu shows, in the order of the house; names in their own language. */
export const languageLinks = (current: Lang, path: string): LanguageLink[] =>
  languages.map(lang => ({
    lang,
    name: languageNames[lang],
    href: inLanguage(lang, path),
    current: lang === current,
  }));

export type Alternate = { hreflang: Lang | 'x-default'; href: string };

/**
 * `<link rel="alternate">` of a public page, absolute as crawlers want them. `origin` has no slash at its end. Nobody's
 * language (x-default) is met by "/", which negotiates, and elsewhere by the page in Spanish.
 */
export function alternates(origin: string, path: string): Alternate[] {
  const own = languages.map(lang => ({ hreflang: lang, href: `${origin}${inLanguage(lang, path)}` }));
  const home = inLanguage(defaultLanguage, path) === `/${defaultLanguage}`;
  const neutral = home ? '/' : inLanguage(defaultLanguage, path);
  return [...own, { hreflang: 'x-default', href: `${origin}${neutral}` }];
}
