import type { Lang } from './languages';
import { sharedIntl } from './locales';

type NameType = 'region' | 'language';

const display = sharedIntl(
  (locale, type: NameType) => new Intl.DisplayNames(locale, { type, fallback: 'code' }),
);

function nameOf(lang: Lang, type: NameType, code: string): string {
  try {
    return display(lang, type).of(code) ?? code;
  } catch {
    return code; // not the shape of a code: shown as it came
  }
}

/** The name of a country or region by ISO 3166-1 alpha-2 or M49 code ("CO", "419"). */
export const regionName = (lang: Lang, code: string): string => nameOf(lang, 'region', code);

/** The name of a language by BCP 47 tag, as it stands inside a sentence: "portugués". */
export const languageName = (lang: Lang, tag: string): string => nameOf(lang, 'language', tag);

const collators = sharedIntl((locale, _: null) => new Intl.Collator(locale, { numeric: true }));

/** Order of names: by language, not by engine; "P-9" before "P-29". */
export const collator = (lang: Lang): Intl.Collator => collators(lang, null);

const lists = sharedIntl(
  (locale, type: Intl.ListFormatType) => new Intl.ListFormat(locale, { style: 'long', type }),
);

/** "Ana, Leo e Inés", or with "or". */
export const list = (lang: Lang, items: Iterable<string>, joined: 'and' | 'or' = 'and'): string =>
  lists(lang, joined === 'and' ? 'conjunction' : 'disjunction').format(items);
