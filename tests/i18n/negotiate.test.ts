import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLang, languages } from '~/i18n/languages';
import {
  languageCookie,
  languageOfCookie,
  languageOfHeader,
  languageOfPath,
  negotiate,
} from '~/i18n/negotiate';

// Any code points at all, lone surrogates too.
const anyText = fc.array(fc.nat(0x10ffff), { maxLength: 60 }).map(points => String.fromCodePoint(...points));

describe('the language of an address', () => {
  it('is its first segment and nothing like it', () => {
    expect(languageOfPath('/pt/t/abc')).toBe('pt');
    expect(languageOfPath('/fr')).toBe('fr');
    for (const path of ['/', '', '/ES', '/esp', '/en-US/x', '//es', 'es/x', '/%65s', '/constructor'])
      expect(languageOfPath(path), path).toBeNull();
  });
});

describe('the language of a browser', () => {
  it.each([
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
    ['de-DE, fr-CA;q=0.7, en;q=0.3', 'fr'],
    ['en;q=0.5, es;q=0.9', 'es'],
    ['EN-us', 'en'],
    ['fr, pt', 'fr'],
    ['pt;q=0, fr;q=0.1', 'fr'],
    ['es-419;q=0.2, es;q=0.9, en;q=0.5', 'es'],
    ['*', 'es'],
    ['es;q=0, *;q=0.5', 'pt'],
    ['fr;q=0.2, *', 'es'],
    ['en;q=2, fr;q=0.1', 'fr'],
    ['en;level=1, fr;q=0.1', 'fr'],
    ['  en ; q=0.4 ,, ', 'en'],
  ])('in %j is %s', (header, lang) => {
    expect(languageOfHeader(header)).toBe(lang);
  });

  it.each(['', 'de', 'qu, gn', 'es;q=0', ';q=1', 'q=1', '𝔢𝔰', null, undefined])(
    'in %j is none of ours',
    header => {
      expect(languageOfHeader(header)).toBeNull();
    },
  );
});

describe('the language of a choice', () => {
  it('is read among other cookies', () => {
    expect(languageOfCookie(`a=b; ${languageCookie}=fr; c=%`)).toBe('fr');
    expect(languageOfCookie(`${languageCookie}=de`)).toBeNull();
    expect(languageOfCookie(`x${languageCookie}=fr`)).toBeNull();
    expect(languageOfCookie('%; =; ;;')).toBeNull();
  });
});

describe('the language of a request', () => {
  const cookie = `${languageCookie}=fr`;
  const acceptLanguage = 'pt-BR';

  it('is the address’s, else the choice, else the browser’s, else Spanish', () => {
    expect(negotiate({ pathname: '/en/help', cookie, acceptLanguage })).toBe('en');
    expect(negotiate({ pathname: '/', cookie, acceptLanguage })).toBe('fr');
    expect(negotiate({ pathname: '/', acceptLanguage })).toBe('pt');
    expect(negotiate({ pathname: '/' })).toBe('es');
  });

  it('is one of four whatever a stranger sends', () => {
    const garbage = fc.oneof(
      anyText,
      fc
        .array(
          fc.constantFrom(
            'es',
            'pt-BR',
            '*',
            ';q=',
            '0.5',
            '1',
            ',',
            ';',
            '=',
            '-',
            ' ',
            languageCookie,
            '%',
            '\0',
          ),
        )
        .map(parts => parts.join('')),
    );
    fc.assert(
      fc.property(garbage, garbage, garbage, (pathname, cookie, acceptLanguage) => {
        expect(isLang(negotiate({ pathname, cookie, acceptLanguage }))).toBe(true);
      }),
    );
  });

  it('is read from the beginning of a header without end', () => {
    expect(languageOfHeader(`${'de;q=0.1,'.repeat(100_000)}fr`)).toBeNull();
  });

  it('is asked for by what an honest browser sends, in its order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...languages], { minLength: 1 }), order => {
        const header = order.map((lang, place) => `${lang}-XX;q=${(1 - place / 10).toFixed(1)}`).join(', ');
        expect(languageOfHeader(header)).toBe(order[0]);
      }),
    );
  });
});
