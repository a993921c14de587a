import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments, segmentsOf } from '~/screening/marks';
import { anyText } from './texts';

const span = fc.record({ start: fc.integer({ min: -5, max: 140 }), end: fc.integer({ min: -5, max: 140 }) });

describe('the marks on her own text', () => {
  it('cut it at the spans', () => {
    expect(segments('mi cel 300 ya', [{ start: 7, end: 10 }])).toEqual([
      { text: 'mi cel ', marked: false },
      { text: '300', marked: true },
      { text: ' ya', marked: false },
    ]);
  });

  it('that overlap or touch are one mark', () => {
    expect(
      segments('abcdef', [
        { start: 2, end: 4 },
        { start: 0, end: 3 },
        { start: 4, end: 5 },
      ]),
    ).toEqual([
      { text: 'abcde', marked: true },
      { text: 'f', marked: false },
    ]);
  });

  it('never lose or add a character, and mark what the spans cover and nothing else', () => {
    fc.assert(
      fc.property(anyText, fc.array(span, { maxLength: 8 }), (text, spans) => {
        const parts = segments(text, spans);
        expect(parts.map(part => part.text).join('')).toBe(text);
        expect(parts.every(part => part.text !== '')).toBe(true);
        const marked = parts.flatMap(part => Array.from({ length: part.text.length }, () => part.marked));
        expect(marked).toEqual(
          Array.from({ length: text.length }, (_, at) =>
            spans.some(({ start, end }) => start <= at && at < end),
          ),
        );
      }),
    );
  });

  it('show contact data of that field only: a disclosure is never marked', () => {
    const findings = [
      { signal: 'contact.phone' as const, field: 'body', start: 0, end: 2, rule: 'r' },
      { signal: 'disclosure.self' as const, field: 'body', start: 2, end: 4, rule: 'r' },
      { signal: 'contact.url' as const, field: 'title', start: 4, end: 6, rule: 'r' },
    ];
    expect(segmentsOf('abcdef', 'body', findings)).toEqual([
      { text: 'ab', marked: true },
      { text: 'cdef', marked: false },
    ]);
  });
});
