import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Lang } from '../languages';

/** `text` is shown as it is, `number` goes through Intl or a plural, a choice lists its options (select). */
export type Argument = 'text' | 'number' | `choice:${string}`;
export type Reading = { arguments: Map<string, Argument>; faults: string[] };

/**
 * What a message asks for, and what is wrong with it in `lang`.
 * Plural categories are those of CLDR through Intl.PluralRules; "many" may be left out, for in es, pt and fr it
 * begins at a million.
 */
export function readMessage(message: string, lang: Lang): Reading {
  const reading: Reading = { arguments: new Map(), faults: [] };
  try {
    walk(parse(message), lang, reading);
  } catch (error) {
    reading.faults.push(`is not ICU MessageFormat (${error instanceof Error ? error.message : 'unknown'})`);
  }
  return reading;
}

function walk(elements: MessageFormatElement[], lang: Lang, reading: Reading): void {
  for (const element of elements) {
    switch (element.type) {
      case TYPE.argument:
        ask(reading, element.value, 'text');
        break;
      case TYPE.number:
        ask(reading, element.value, 'number');
        break;
      case TYPE.select: {
        const options = Object.keys(element.options).sort();
        ask(reading, element.value, `choice:${options.join('|')}`);
        for (const option of Object.values(element.options)) walk(option.value, lang, reading);
        break;
      }
      case TYPE.plural: {
        ask(reading, element.value, 'number');
        checkPlural(element, lang, reading);
        for (const option of Object.values(element.options)) walk(option.value, lang, reading);
        break;
      }
      // A message knows no time zone: the caller writes the date with format.ts and hands over its words.
      case TYPE.date:
      case TYPE.time:
        reading.faults.push(`{${element.value}} is a date: write it with ~/i18n/format and pass the words`);
        break;
      case TYPE.tag:
        reading.faults.push(`<${element.value}> is markup: a message is plain text`);
        break;
    }
  }
}

function ask(reading: Reading, name: string, kind: Argument): void {
  const known = reading.arguments.get(name);
  if (known !== undefined && known !== kind)
    reading.faults.push(
      `{${name}} is used as ${known} and as ${kind}: a number is written {${name}, number}`,
    );
  reading.arguments.set(name, kind);
}

type Plural = Extract<MessageFormatElement, { type: TYPE.plural }>;

function checkPlural({ value: name, options, pluralType }: Plural, lang: Lang, { faults }: Reading): void {
  const categories: string[] = new Intl.PluralRules(lang, {
    type: pluralType ?? 'cardinal',
  }).resolvedOptions().pluralCategories;
  const written = Object.keys(options).filter(category => !category.startsWith('='));
  for (const category of categories)
    if (category !== 'many' && !written.includes(category)) faults.push(`{${name}} has no "${category}"`);
  for (const category of written)
    if (!categories.includes(category))
      faults.push(`{${name}} has "${category}", which this language does not`);
}
