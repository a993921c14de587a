import { IntlMessageFormat } from 'intl-messageformat';
import type { RefusalDetails } from '~/kernel/refusal';
import { dictionaries } from './dictionaries.gen';
import type { Messages } from './keys.gen';
import { type Lang, languages } from './languages';
import { locales } from './locales';

export type Key = keyof Messages;

type Every<U> = (U extends unknown ? (u: U) => void : never) extends (every: infer I) => void ? I : never;

/** What a key asks for. Where the key is one of several (`t(\`x.${state}\`)`), everything any of them asks for. */
export type ArgsOf<K extends Key> = [Messages[K]] extends [undefined]
  ? []
  : [args: Every<Exclude<Messages[K], undefined>>];

export type T = <K extends Key>(key: K, ...args: ArgsOf<K>) => string;

const plain = /^[^{}<']*$/;
const parsed = new Map<string, IntlMessageFormat>();

function say(lang: Lang, key: string, args?: Record<string, string | number>): string {
  const message = dictionaries[lang][key];
  if (message === undefined) throw new Error(`No message "${key}" in "${lang}"`);
  if (plain.test(message)) return message;
  const place = `${lang} ${key}`;
  let format = parsed.get(place);
  if (!format) {
    format = new IntlMessageFormat(message, locales[lang]);
    parsed.set(place, format);
  }
  return String(format.format(args));
}

const translators = Object.fromEntries(
  languages.map(lang => [
    lang,
    (key: string, args?: Record<string, string | number>) => say(lang, key, args),
  ]),
) as Record<Lang, T>;

/** The same function each time for a language, so that it can be compared and kept. */
export const translator = (lang: Lang): T => translators[lang];

export const isKey = (key: string): key is Key => Object.hasOwn(dictionaries.es, key);

/** `discussion.closed` -> `discussion.refusal.closed`. */
export function refusalKey(code: string): string {
  const dot = code.indexOf('.');
  return `${code.slice(0, Math.max(dot, 0))}.refusal.${code.slice(dot + 1)}`;
}

/**
 * The sentence of a refusal, whichever domain said no. An unknown code, or details that do not fill the sentence, give
 * a general one: a person who is refused something must not meet an error page instead.
 */
export function tRefusal(t: T, code: string, details: RefusalDetails = {}): string {
  const key = refusalKey(code);
  if (!isKey(key)) return t('i18n.refusal.unknown');
  try {
    return (t as (key: string, args: RefusalDetails) => string)(key, details);
  } catch {
    return t('i18n.refusal.unknown');
  }
}
