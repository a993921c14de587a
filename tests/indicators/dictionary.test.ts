import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '~/i18n/languages';
import { aboutOf } from '~/indicators/about';
import { cautions, frameworks, linkKinds, units } from '~/indicators/words';
import { catalogue } from './data';
import { offends } from './terms';

const dictionary = (lang: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../app/indicators/i18n/${lang}.json`, import.meta.url), 'utf8'));

describe.each(languages)('the words of indicators in %s', lang => {
  const words = dictionary(lang);

  test('cover every kind, caution, unit and framework', () => {
    const keys = [
      ...linkKinds.flatMap(kind => [`kind.${kind}`, `kindHelp.${kind}`]),
      ...cautions.map(caution => `caution.${caution}`),
      ...units.flatMap(unit => [`unit.${unit}`, `unitName.${unit}`]),
      ...frameworks.map(framework => `framework.${framework}`),
    ];
    expect(keys.filter(key => !words[key])).toEqual([]);
  });

  test('explain the five indicators and, in general, the others', () => {
    const explained = catalogue.indicators.map(aboutOf).filter(about => about !== null);
    expect(new Set(explained).size).toBe(5);
    for (const about of explained)
      for (const part of ['title', 'measures', 'not']) expect(words[`about.${about}.${part}`]).toBeTruthy();
  });

  test('are respectful', () => {
    expect(Object.values(words).filter(offends)).toEqual([]);
  });

  test('are calm and short: no exclamation mark, under 18 words a sentence', () => {
    const sentences = Object.values(words).flatMap(text => text.split(/(?<=[.?])\s+/));
    expect(sentences.filter(sentence => /[!¡]/.test(sentence))).toEqual([]);
    const long = sentences.filter(
      sentence =>
        !sentence.includes('plural') &&
        (sentence.match(/[\p{L}\p{N}{}]+(?:[’'-][\p{L}]+)*/gu) ?? []).length > 17,
    );
    expect(long).toEqual([]);
  });
});
