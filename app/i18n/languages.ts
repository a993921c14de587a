import { type Lang, languages } from '~/kernel/lang';

export { type Lang, languages };
export const defaultLanguage: Lang = 'es';

/** Names in their own language, for screen readers and for the menu. */
export const languageNames: Record<Lang, string> = {
  es: 'Español',
  pt: 'Português',
  en: 'English',
  fr: 'Français',
};

export const isLang = (value: unknown): value is Lang => languages.includes(value as Lang);
