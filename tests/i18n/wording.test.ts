import { describe, expect, it } from 'vitest';
import { languages } from '~/i18n/languages';
import { everyMessage } from './messages';
import { quotedTitles } from './quoted-titles';
import { isForStaff, staffTexts } from './staff';
import { deprecatedTerms, longestForYoungPeople, longestSentence, wrongAboutZero } from './wording';

const messages = everyMessage();
const named = ({ lang, key }: { lang: string; key: string }, what: string) => `${lang} ${key}: ${what}`;

describe('the words of the dictionaries', () => {
  it('has something to read in every language', () => {
    for (const lang of languages)
      expect(messages.filter(own => own.lang === lang).length).toBeGreaterThan(10);
  });

  it('R57: names crimes and children by the Luxembourg terms', () => {
    const found = messages.flatMap(own =>
      deprecatedTerms(own.lang, own.message, quotedTitles[own.key]).map(term => named(own, term)),
    );
    expect(found).toEqual([]);
  });

  it('R57: an allowed title is really quoted, and really needs it', () => {
    for (const [key, title] of Object.entries(quotedTitles)) {
      const quoting = messages.filter(own => own.key === key && own.message.includes(title));
      expect(quoting.some(own => deprecatedTerms(own.lang, own.message).length > 0)).toBe(true);
    }
  });

  it(`says nothing to young people in more than ${longestForYoungPeople} words`, () => {
    const long = messages
      .filter(own => !isForStaff(own.domain, own.key))
      .map(own => ({ ...own, words: longestSentence(own.message) }))
      .filter(({ words }) => words > longestForYoungPeople);
    expect(long.map(own => named(own, `${own.words} words`))).toEqual([]);
  });

  it('keeps no name of staff texts that are gone', () => {
    const stale = Object.entries(staffTexts).flatMap(([domain, prefixes]) =>
      prefixes.filter(prefix => !messages.some(({ key }) => key.startsWith(`${domain}.${prefix}`))),
    );
    expect(stale).toEqual([]);
  });

  it('speaks of none as none: in pt and fr "one" also stands for 0, so it says # or leaves =0 its own words', () => {
    const wrong = messages.filter(own => wrongAboutZero(own.lang, own.message).length > 0);
    expect(wrong.map(own => named(own, own.message))).toEqual([]);
  });

  it('never raises its voice', () => {
    expect(
      messages.filter(({ message }) => /[!¡！]/u.test(message)).map(own => named(own, own.message)),
    ).toEqual([]);
  });

  it('writes the apostrophe as ’, for a straight one starts an ICU escape', () => {
    expect(
      messages.filter(({ message }) => message.includes("'")).map(own => named(own, own.message)),
    ).toEqual([]);
  });
});

describe('the lint itself', () => {
  it('counts the words of the longest sentence, in the longest branch', () => {
    expect(longestSentence('Uno dos tres. ¿Cuatro cinco? Seis')).toBe(3);
    expect(longestSentence('{n, plural, one {Falta # día} other {Faltan # días para que termine}}')).toBe(6);
    expect(longestSentence(`${'palabra '.repeat(25)}.`)).toBe(25);
  });

  it('knows where "one" is also zero', () => {
    const said = '{n, plural, one {x} other {# x}}';
    expect(wrongAboutZero('fr', said)).toEqual(['n']);
    expect(wrongAboutZero('pt', `{k, select, a {${said}} other {}}`)).toEqual(['n']);
    expect(wrongAboutZero('es', said)).toEqual([]);
    expect(wrongAboutZero('fr', '{n, plural, =0 {y} one {x} other {# x}}')).toEqual([]);
    expect(
      wrongAboutZero('fr', '# {n, plural, one {# x} other {# x}} {n, plural, one {y} other {z}}'),
    ).toEqual([]);
  });

  it.each([
    ['es', 'La pornografía infantil es un delito.'],
    ['es', 'Un menor de edad puede avisar.'],
    ['es', 'Protegemos a los menores.'],
    ['pt', 'O turismo sexual é crime.'],
    ['pt', 'Isto protege os menores de idade.'],
    ['en', 'Minors can vote.'],
    ['en', 'The client is guilty.'],
    ['fr', 'La pédopornographie est un crime.'],
    ['fr', 'Les {n, plural, one {mineur} other {mineurs}} votent.'],
  ] as const)('R57: finds the deprecated term (%s) %s', (lang, message) => {
    expect(deprecatedTerms(lang, message)).not.toEqual([]);
  });

  it.each([
    ['es', 'El menor número de votos no gana.'],
    ['es', 'Explotación de niñas, niños y adolescentes en la prostitución'],
    ['pt', 'O menor valor fica abaixo.'],
    ['en', 'This is a minor change.'],
    ['fr', 'Un changement mineur'],
  ] as const)('leaves the ordinary word (%s) %s', (lang, message) => {
    expect(deprecatedTerms(lang, message)).toEqual([]);
  });

  it('R57: a law keeps the name it has, and only there', () => {
    const title = 'Optional Protocol on the sale of children, child prostitution and child pornography';
    expect(deprecatedTerms('en', `See the ${title}.`, title)).toEqual([]);
    expect(deprecatedTerms('en', `See the ${title} against child pornography.`, title)).not.toEqual([]);
  });
});
