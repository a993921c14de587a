import { describe, expect, it } from 'vitest';
import { screen } from '~/screening/screen';
import { corpusLanguages } from './texts';

// After HateCheck: one line of the table is one way to hide a contact, tried in a sentence of each language.
const sentences = {
  es: (x: string) => `Me gustó tu idea, para seguir: ${x} y vemos`,
  pt: (x: string) => `Gostei da sua ideia, para seguir: ${x} e vemos`,
  en: (x: string) => `I like your idea, to go on: ${x} and we see`,
  fr: (x: string) => `J’aime ton idée, pour continuer : ${x} et on voit`,
};

const digits = {
  es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
  pt: ['zero', 'um', 'dois', 'três', 'quatro', 'cinco', 'meia', 'sete', 'oito', 'nove'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
};
const dot = { es: 'punto', pt: 'ponto', en: 'dot', fr: 'point' };
const at = { es: 'arroba', pt: 'arroba', en: 'at', fr: 'arobase' };
const number = '5512345678';
const each = (how: (digit: string, place: number) => string, between = '') =>
  [...number].map(how).join(between);
type Lang = keyof typeof digits;
const word = (lang: Lang, digit: string) => digits[lang][Number(digit)] ?? '';

const ways: [string, (lang: Lang) => string][] = [
  ['plain digits', () => number],
  ['spaced', () => each(d => d, ' ')],
  ['dotted', () => each(d => d, '.')],
  ['dashed', () => each(d => d, '-')],
  ['slashes', () => '55/1234/5678'],
  ['underscores', () => each(d => d, '_')],
  ['brackets', () => '(55)(1234)(5678)'],
  ['pairs with commas', () => '55, 12, 34, 56, 78'],
  ['over lines', () => '55\n1234\n5678'],
  ['stars', () => each(d => d, '*')],
  ['emoji between', () => each(d => d, '🌸')],
  ['keycaps', () => each(d => `${d}\uFE0F\u20E3`)],
  ['circled', () => each(d => (d === '0' ? '⓪' : String.fromCodePoint(0x2460 + Number(d) - 1)))],
  ['black circles', () => each(d => (d === '0' ? '⓿' : String.fromCodePoint(0x2776 + Number(d) - 1)))],
  ['full width digits', () => each(d => String.fromCodePoint(0xff10 + Number(d)))],
  ['Arabic-Indic digits', () => each(d => String.fromCodePoint(0x660 + Number(d)))],
  ['mathematical digits', () => each(d => String.fromCodePoint(0x1d7ce + Number(d)))],
  ['superscripts', () => each(d => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(d)] ?? '')],
  ['zero-width between', () => each(d => d, '\u200B')],
  ['soft hyphens', () => each(d => d, '\u00AD')],
  ['direction controls', () => `\u202D${each(d => d, '\u2066')}`],
  ['combining marks', () => each(d => `${d}\u0336`)],
  ['letters for digits', () => '55l2345678'],
  ['letter o for zero', () => '55o2345678'],
  ['spelled', lang => each(d => word(lang, d), ' ')],
  ['spelled with commas', lang => each(d => word(lang, d), ', ')],
  ['spelled in capitals', lang => each(d => word(lang, d).toUpperCase(), ' ')],
  ['spelled and glued', lang => each(d => word(lang, d))],
  ['mixed', lang => each((d, place) => (place % 2 ? word(lang, d) : d), ' ')],
  ['spelled with zero-width', lang => each(d => [...word(lang, d)].join('\u200B'), ' ')],
  ['spelled with Cyrillic o', lang => each(d => word(lang, d).replaceAll('o', 'о'), ' ')],
  ['international', () => '+52 1 55 1234 5678'],
  ['double zero', () => '0052 55 1234 5678'],
  ['mail', () => 'luna@gmail.com'],
  ['mail, words for signs', lang => `luna ${at[lang]} gmail ${dot[lang]} com`],
  ['mail, signs in brackets', lang => `luna (at) gmail (${dot[lang]}) com`],
  ['mail, square brackets', () => 'luna [at] gmail [.] com'],
  ['mail, full width sign', () => 'luna＠gmail．com'],
  ['mail, zero-width', () => 'lu\u200Bna@g\u2060mail.c\uFEFFom'],
  ['mail, Cyrillic letters', () => 'lunа@gmаil.соm'],
  ['mail, no dot', lang => `luna ${at[lang]} gmail`],
  ['mail, letter by letter', () => 'l u n a @ g m a i l . c o m'],
  ['mail, backwards', () => 'moc.liamg@anul'],
  ['mail, bold', () => '𝗹𝘂𝗻𝗮@𝗴𝗺𝗮𝗶𝗹.𝗰𝗼𝗺'],
  ['link', () => 'https://ejemplo.org/x'],
  ['link, hxxp', () => 'hxxp://ejemplo.org'],
  ['link, spoken', lang => `ejemplo ${dot[lang]} com`],
  ['link, short host', () => 'wa.me/5255123'],
  ['handle', () => '@luna.r_23'],
  ['handle, full width', () => '＠luna_23'],
  ['handle, labelled', () => 'ig: luna_23'],
  ['handle, tag', () => 'luna#1234'],
];

describe('R15: a contact hidden in', () => {
  it.each(ways)('%s is found in each language', (_, way) => {
    for (const lang of corpusLanguages) {
      const verdict = screen({ body: sentences[lang](way(lang)) }, { lang });
      expect(verdict.outcome, `${lang}: ${way(lang)}`).toBe('nudge');
    }
  });

  it('nothing: the sentences alone pass', () => {
    for (const lang of corpusLanguages)
      expect(screen({ body: sentences[lang]('') }, { lang }).findings).toEqual([]);
  });

  it('are at least forty ways', () => expect(ways.length).toBeGreaterThanOrEqual(40));
});
