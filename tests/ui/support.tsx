import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import IntlMessageFormat from 'intl-messageformat';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Lang } from '~/kernel/lang';
import { type Words, WordsProvider } from '~/ui/words';

const dictionary = (lang: Lang): Record<string, string> =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../app/ui/i18n/${lang}.json`, import.meta.url)), 'utf8'));

/** The words of this domain alone, as the i18n domain would say them. */
export function wordsIn(lang: Lang): Words {
  const messages = dictionary(lang);
  return {
    lang,
    t(key, args) {
      const message = messages[key.replace(/^ui\./, '')];
      if (message === undefined) throw new Error(`No message ${key} in ${lang}`);
      return String(new IntlMessageFormat(message, lang).format(args as Record<string, string | number>));
    },
  };
}

export const html = (part: ReactNode, lang: Lang = 'es') =>
  renderToStaticMarkup(<WordsProvider value={wordsIn(lang)}>{part}</WordsProvider>);

/** What a reader hears: text without tags, spaces joined. Entities stay as they are. */
export const text = (markup: string) =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const all = (markup: string, pattern: RegExp) => [...markup.matchAll(pattern)].map(match => match[1] ?? '');

/** Ids, and what points at them: labels, descriptions, symbols, patterns and links inside the page. */
export function references(markup: string) {
  const ids = all(markup, /\sid="([^"]*)"/g);
  const named = all(markup, /\s(?:for|aria-describedby|aria-labelledby)="([^"]*)"/g).flatMap(value =>
    value.split(' '),
  );
  const drawn = [...all(markup, /<use href="#([^"]*)"/g), ...all(markup, /fill="url\(#([^)]*)\)"/g)];
  const symbols = all(markup, /<(?:symbol|pattern)[^>]*\sid="([^"]*)"/g);
  return {
    twice: ids.filter((id, i) => ids.indexOf(id) !== i),
    lost: named.filter(id => !ids.includes(id)),
    drawn: [...new Set(drawn)].sort(),
    symbols: symbols.sort(),
  };
}
