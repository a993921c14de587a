import { isLang } from '~/i18n/languages';

/**
 * Where a form sends back to: one of our own pages, or the home page. An address with a host, a scheme or a backslash
 * would be a way out of the site in somebody else's hands.
 */
export function safeBack(given: string | null | undefined, otherwise: string): string {
  if (!given || !/^\/[^/\\]/.test(given) || /[\\\s\p{C}]/u.test(given)) return otherwise;
  return isLang(given.split(/[/?#]/)[1]) ? given : otherwise;
}
