import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Lang } from '~/i18n/languages';
import terminology from '../fixtures/terminology.json' with { type: 'json' };
import { readings } from './messages';

export const longestForYoungPeople = 24;

/** Words of the longest sentence of a message. */
export function longestSentence(message: string): number {
  const sentences = readings(message).flatMap(text => text.split(/(?<=[.?!…])\s+|\n+/));
  return Math.max(0, ...sentences.map(sentence => sentence.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0));
}

const avoided = Object.fromEntries(
  Object.entries(terminology.avoid).map(([lang, terms]) => [
    lang,
    terms.map(({ term, pattern, say }) => ({
      term,
      say,
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'u'),
    })),
  ]),
) as Record<Lang, { term: string; say: string; pattern: RegExp }[]>;

/** The deprecated terms in a text, with what to say instead. `quoted` is a legal title that may stand in it. */
export function deprecatedTerms(lang: Lang, message: string, quoted = ''): string[] {
  const texts = readings(message).map(text =>
    text.toLowerCase().replaceAll(quoted.toLowerCase() || '\0', ''),
  );
  return avoided[lang]
    .filter(({ pattern }) => texts.some(text => pattern.test(text)))
    .map(({ term, say }) => `"${term}": say ${say}`);
}

/**
 * The plurals whose "one" would speak of one thing where there is none: in Portuguese and French "one" is also said of
 * zero, so that "one {um dia}" must carry its number, or zero its own branch.
 */
export function wrongAboutZero(lang: Lang, message: string): string[] {
  if (new Intl.PluralRules(lang).select(0) !== 'one') return [];
  return plurals(parse(message)).flatMap(({ value: name, options }) => {
    const counts = (branch: string) =>
      options[branch]?.value.some(({ type }) => type === TYPE.pound) ?? false;
    return counts('other') && !counts('one') && !options['=0'] ? [name] : [];
  });
}

type Plural = Extract<MessageFormatElement, { type: TYPE.plural }>;

const plurals = (elements: MessageFormatElement[]): Plural[] =>
  elements.flatMap(element => {
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => plurals(value));
    return element.type === TYPE.plural ? [element, ...inner] : inner;
  });
