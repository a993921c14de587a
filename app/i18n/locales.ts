import type { Lang } from './languages';

/**
 * Which regional habits each language follows (README, 2026-11-24): Spanish and French with a decimal comma and 24 hours,
 * Portuguese of Brazil, English of the world, not of the United States: "3 May", as it is written in the Caribbean.
 */
export const locales: Record<Lang, string> = { es: 'es', pt: 'pt-BR', en: 'en-001', fr: 'fr' };

/** Intl objects are dear to make and safe to share: one per language and options. */
export function sharedIntl<O, V>(make: (locale: string, options: O) => V): (lang: Lang, options: O) => V {
  const made = new Map<string, V>();
  return (lang, options) => {
    const key = `${lang} ${JSON.stringify(options)}`;
    let value = made.get(key);
    if (value === undefined) {
      value = make(locales[lang], options);
      made.set(key, value);
    }
    return value;
  };
}
