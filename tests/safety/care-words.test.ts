import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Lang, languages } from '~/i18n/languages';
import Thanks from '~/safeguarding/routes/thanks';
import { WordsProvider } from '~/ui/words';
import { type PageFacts, PageProvider, wordsOf } from '~/web/page';

const dictionary = (lang: Lang): Record<string, string> =>
  JSON.parse(readFileSync(`app/safeguarding/i18n/${lang}.json`, 'utf8')) as Record<string, string>;

/** Everything that somebody who told something, or looks for help, may read. Leads read the rest. */
const forHer = /^(thanks|help|danger|talk|unsure|need|may-tell|shared|leave|field|lines|send)\b/;

const facts = (lang: Lang): PageFacts => ({
  lang,
  path: `/${lang}/help/thanks`,
  theme: 'auto' as PageFacts['theme'],
  demo: false,
  missing: [],
  requestId: 'x',
  nonce: undefined,
  enhance: '/x.js',
  viewer: null,
  process: null,
  alternates: [],
  now: new Date(0),
  country: null,
});

const page = (lang: Lang): string =>
  renderToStaticMarkup(
    createElement(
      PageProvider,
      { value: facts(lang) },
      createElement(WordsProvider, { value: wordsOf(lang) }, createElement(Thanks)),
    ),
  );

/** Words that promise secrecy, judge, or ask about what happened; none belongs in an answer to somebody who told. */
const never: Record<Lang, RegExp> = {
  es: /secreto|confidencial|no se lo dir|rechaz|infring|norma|sanci|prueba|qué te hizo|quién fue|cuéntanos más/i,
  pt: /segredo|confidencial|não contaremos|rejeit|infra[çc]|regra|san[çc]|prova\b|o que .* fez|quem foi|conte mais/i,
  en: /secret|confidential|will not tell|won't tell|reject|violat|rule|sanction|proof|who did|what did|tell us more/i,
  fr: /secret|confidentiel|ne dirons|rejet|infraction|règle|sanction|preuve|qui t’a|que t’a|dis-nous plus/i,
};

describe.each(languages)('R23: what somebody who told reads, in %s', lang => {
  it('thanks, says that it is no fault of hers, who will read it, that somebody may have to be told, and where help is', () => {
    const shown = page(lang);
    const words = dictionary(lang);
    for (const key of [
      'thanks',
      'thanks.fault',
      'thanks.read',
      'thanks.tell',
      'thanks.danger',
      'thanks.talk',
    ])
      expect(shown.replaceAll('&#x27;', "'"), key).toContain(words[key]?.split('{')[0]);
    expect(shown).toContain(`href="/${lang}/help"`);
    expect(shown).toMatch(/action="\/exit"/);
  });

  it('promises no secrecy, asks nothing, and judges nobody', () => {
    const said = Object.entries(dictionary(lang))
      .filter(([key]) => /^thanks/.test(key))
      .map(([, text]) => text);
    expect(said.filter(text => never[lang].test(text))).toEqual([]);
    expect(said.filter(text => text.includes('?'))).toEqual([]);
  });

  it('in sentences that a thirteen-year-old reads at once', () => {
    const sentences = Object.entries(dictionary(lang))
      .filter(([key]) => /^thanks/.test(key))
      .flatMap(([, text]) => text.split(/[.;] /));
    for (const sentence of sentences) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
  });

  it('R33: names no number as long as no line has been verified', () => {
    const numbers = Object.entries(dictionary(lang)).filter(
      ([key, text]) => forHer.test(key) && /\d/.test(text),
    );
    expect(numbers).toEqual([]);
    expect(page(lang).replace(/<[^>]*>/g, ' ')).not.toMatch(/\d{2,}/);
  });
});
