import { parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { languages } from '~/i18n/languages';
import { plainPage } from '~/web/plain';
import { type PlainStatus, pageFor, pages } from '~/web/texts';
import { dictionaries, texts } from './house';

const statuses = Object.keys(pages).map(Number) as PlainStatus[];

describe('plain pages', () => {
  for (const lang of languages) {
    it.each(statuses)(`%i in ${lang}: what happened, what to do, a code, help and the way out`, status => {
      const { body, headers } = plainPage({ status, lang, id: 'abc123', texts, secure: true });
      expect(body).toContain(`<html lang="${lang}">`);
      expect(body).toContain(texts(lang)(pages[status].title));
      expect(body).toContain(texts(lang)(pages[status].text));
      expect(body).toContain('<code>abc123</code>');
      expect(body).toContain(`href="/${lang}/help"`);
      expect(body).toContain('<form method="post" action="/exit"><button>');
      expect(headers['Cache-Control']).toBe('no-store');
      expect(headers['Content-Length']).toBe(String(Buffer.byteLength(body)));
    });

    const own = Object.entries(dictionaries[lang]).filter(([key]) =>
      /^(plain\.|refusal\.too-many)/.test(key),
    );
    it(`speaks to a thirteen-year-old in ${lang}: short sentences, no exclamation`, () => {
      for (const [key, text] of own) {
        expect(text, key).not.toMatch(/[!¡']/);
        const words = text.replace(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, 'x').split(/[.:]\s/);
        for (const sentence of words) expect(sentence.split(' ').length, sentence).toBeLessThan(18);
        expect(() => parse(text), key).not.toThrow();
      }
    });
  }

  it('has the same keys in every language, and uses each of them', () => {
    const used = [
      ...Object.values(pages).flatMap(({ title, text }) => [title, text]),
      'web.plain.code',
      'web.plain.home',
      'web.plain.help',
      'web.plain.exit',
      'web.refusal.too-many',
    ].map(key => key.replace('web.', ''));
    for (const lang of languages)
      expect(Object.keys(dictionaries[lang])).toEqual(expect.arrayContaining(used));
    const plain = Object.keys(dictionaries.es).filter(key => key.startsWith('plain.'));
    expect(plain.filter(key => !used.includes(key))).toEqual([]);
  });

  it('runs nothing, loads nothing, and its style carries the nonce of its policy', () => {
    const { body, headers } = plainPage({ status: 500, lang: 'es', id: 'x', texts, secure: false });
    const nonce = /style-src 'nonce-([^']+)'/.exec(headers['Content-Security-Policy'] ?? '')?.[1];
    expect(body).toContain(`<style nonce="${nonce}">`);
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
    expect(headers['Content-Security-Policy']).not.toContain('script-src');
    expect(body).not.toMatch(/<script|<link|src=|style="/);
  });

  it('escapes what it is given', () => {
    const { body } = plainPage({ status: 404, lang: 'es', id: '<b>"', texts, secure: false });
    expect(body).toContain('&lt;b&gt;&quot;');
  });

  it('finds a page for a status that has none of its own', () => {
    expect([pageFor(431), pageFor(415), pageFor(410), pageFor(502), pageFor(404)]).toEqual([
      400, 400, 404, 500, 404,
    ]);
  });
});
