import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { original, shadowOf } from '~/screening/normalise';
import { joined } from '~/screening/spelling';
import { anyText } from './texts';

const read = (text: string) => shadowOf(text).text;

describe('R15: the copy in which screening searches', () => {
  it.each([
    ['accents and case', 'ÁRBOL Niñez AÇÃO Où', 'arbol ninez acao ou'],
    ['full width', 'ｌｕｎａ＠ｇｍａｉｌ．ｃｏｍ', 'luna@gmail.com'],
    ['mathematical letters', '𝗹𝘂𝗻𝗮 𝓁𝓊𝓃𝒶', 'luna luna'],
    ['circled letters and digits', 'ⓛⓤⓝⓔ ⑤⑤① ❺➄', 'lune 551 55'],
    ['keycaps', '5️⃣5️⃣1️⃣', '551'],
    ['Arabic-Indic and Devanagari digits', '٥٥١ ۵۵۱ ५५१', '551 551 551'],
    ['mathematical digits', '𝟝𝟝𝟙 𝟻𝟻𝟷', '551 551'],
    ['zero-width and soft hyphen', 'lu\u200Bn\u00ADa\u2060\uFEFF', 'luna'],
    ['direction controls', '\u202Eluna\u202C \u2066x\u2069', 'luna x'],
    ['stacked marks', 'l̷̢u̶̧n̸a̴', 'luna'],
    ['Cyrillic letters', 'орегаtоr lunа', 'oreratop luna'.replace('oreratop', 'oper' + 'ator')],
    ['Greek letters', 'ινsταgrαm', 'instagram'.replace('ns', 'vs')],
    ['sharp s, dotless i', 'ß ı İ', 'ss i i'],
    ['quotes and dashes', '“a” «b» ’c’ d–e', '"a" "b" \'c\' d-e'],
    ['sign in a circle', 'luna ⓐ gmail', 'luna @ gmail'],
    ['boxed letters', '🅰🅱🅲', 'abc'],
  ])('reads %s', (_, written, copy) => expect(read(written)).toBe(copy));

  it('makes a space of what is no character at all', () => {
    expect(read('a\uD800b')).toBe('a b');
    expect(read('a\uDC00')).toBe('a ');
    expect(read('a\u0000\u0007b')).toBe('a  b');
  });

  it('stops at its cap and says so', () => {
    expect(shadowOf('ﷺ'.repeat(10), 20)).toMatchObject({ cut: true });
    expect(shadowOf('abc', 3)).toMatchObject({ cut: false, text: 'abc' });
  });

  it('knows for each of its characters where it came from', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const shadow of [shadowOf(text), joined(shadowOf(text))]) {
          expect(shadow.from).toHaveLength(shadow.text.length);
          for (let i = 0; i < shadow.text.length; i += 1) {
            const { start, end } = original(shadow, i, i + 1);
            expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : (shadow.from[i - 1] ?? 0));
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            // What stands there in the original is what reads as this character.
            expect(read(text.slice(start, end))).toContain(shadow.text[i]);
          }
        }
      }),
    );
  });

  it('keeps plain words where they stand', () => {
    const text = '👩🏽‍🚀 Á\u200Bb\u00ADc ﬁn 🇲🇽 número';
    const shadow = shadowOf(text);
    const at = shadow.text.indexOf('numero');
    const { start, end } = original(shadow, at, at + 6);
    expect(text.slice(start, end)).toBe('número');
    const ligature = shadow.text.indexOf('fin');
    expect(
      text.slice(
        original(shadow, ligature, ligature + 3).start,
        original(shadow, ligature, ligature + 3).end,
      ),
    ).toBe('ﬁn');
  });
});

describe('R15: the collapsed view', () => {
  const put = (text: string) => joined(shadowOf(text)).text;

  it.each([
    ['q u i e r o', 'quiero'],
    ['s.n.a.p', 'snap'],
    ['t-e-l-e-g-r-a-m', 'telegram'],
    ['w_h_a_t_s', 'whats'],
    ['l u n a @ g m a i l . c o m', 'luna@gmail.com'],
    ['m e   t o c a', 'me toca'],
    ['n\no\nm\ne', 'nome'],
  ])('puts %j together', (written, whole) => expect(put(written)).toBe(whole));

  it.each(['yo y tú', 'a 5 o 6', 'e.g. the law', 'EE. UU.', 'artículo 5 b y c', 'u n'])(
    'leaves %j alone',
    text => expect(put(text)).toBe(read(text)),
  );
});
