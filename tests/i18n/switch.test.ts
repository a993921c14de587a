import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '~/i18n/languages';
import { languageOfPath } from '~/i18n/negotiate';
import { alternates, inLanguage, languageLinks } from '~/i18n/switch';

describe('the same page in another language', () => {
  it.each([
    ['/es/t/abc?page=2#pxyz', '/pt/t/abc?page=2#pxyz'],
    ['/es', '/pt'],
    ['/es/', '/pt'],
    ['/', '/pt'],
    ['/?from=/es/x', '/pt?from=/es/x'],
    ['/es?q=1', '/pt?q=1'],
    ['/pt/help', '/pt/help'],
    ['/healthz', '/pt/healthz'],
    ['/escuela', '/pt/escuela'],
    ['', '/pt'],
    ['https://elsewhere.example/es', '/pt'],
    ['//elsewhere.example', '/pt//elsewhere.example'],
  ])('of %s is %s', (path, other) => {
    expect(inLanguage('pt', path)).toBe(other);
  });

  it('comes back to itself, stays on this site, and is in that language', () => {
    const piece = fc.constantFrom(
      '/',
      '/',
      'es',
      'pt',
      'a',
      '?',
      '#',

      '\\',
      ':',
      '@',
      '%2f',
      ' ',
      '\0',
    );
    const paths = fc.array(piece, { maxLength: 12 }).map(pieces => `/es${pieces.join('')}`);
    fc.assert(
      fc.property(paths, fc.constantFrom(...languages), (path, lang) => {
        const there = inLanguage(lang, path);
        expect(inLanguage('es', there)).toBe(inLanguage('es', path));
        const { origin, pathname } = new URL(there, 'https://here.example');
        expect(origin).toBe('https://here.example');
        expect(languageOfPath(pathname)).toBe(lang);
      }),
    );
  });
});

describe('the menu of languages', () => {
  it('names each in its own words and marks the current one', () => {
    expect(languageLinks('fr', '/fr/search?q=voz')).toEqual([
      { lang: 'es', name: 'Español', href: '/es/search?q=voz', current: false },
      { lang: 'pt', name: 'Português', href: '/pt/search?q=voz', current: false },
      { lang: 'en', name: 'English', href: '/en/search?q=voz', current: false },
      { lang: 'fr', name: 'Français', href: '/fr/search?q=voz', current: true },
    ]);
  });
});

describe('what a public page tells crawlers', () => {
  it('is the page in four languages and the one for nobody’s', () => {
    expect(alternates('https://yfa.example', '/pt/proposals/P-29')).toEqual([
      { hreflang: 'es', href: 'https://yfa.example/es/proposals/P-29' },
      { hreflang: 'pt', href: 'https://yfa.example/pt/proposals/P-29' },
      { hreflang: 'en', href: 'https://yfa.example/en/proposals/P-29' },
      { hreflang: 'fr', href: 'https://yfa.example/fr/proposals/P-29' },
      { hreflang: 'x-default', href: 'https://yfa.example/es/proposals/P-29' },
    ]);
    expect(alternates('https://yfa.example', '/pt').at(-1)?.href).toBe('https://yfa.example/');
  });
});
