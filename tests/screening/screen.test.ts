import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Families, ruleBook } from '~/screening/rules';
import { defaultLimits, outcomeOf, screen } from '~/screening/screen';
import { isSignal, outcomes, routes, type Signal, signals } from '~/screening/words';
import { anyText } from './texts';

const of = (body: string, more = {}) => screen({ body }, { lang: 'es', ...more });
const finding = (signal: Signal) => ({ signal, field: 'body', start: 0, end: 1, rule: 'test' });

describe('the outcome', () => {
  it('is the strongest of what was found: safeguarding, held, nudge, ok', () => {
    expect(outcomeOf([])).toBe('ok');
    expect(outcomeOf([finding('danger.term')])).toBe('ok');
    expect(outcomeOf([finding('contact.url')])).toBe('nudge');
    expect(outcomeOf([finding('contact.url'), finding('length')])).toBe('held');
    expect(outcomeOf([finding('contact.url'), finding('length'), finding('secrecy')])).toBe('safeguarding');
  });

  it('is never changed by a harmless field beside it', () => {
    const verdict = screen(
      { title: 'Una idea', body: 'mi tío me toca', why: 'escribe a luna@gmail.com' },
      { lang: 'es' },
    );
    expect(verdict.outcome).toBe('safeguarding');
    expect(new Set(verdict.findings.map(({ field }) => field))).toEqual(new Set(['body', 'why']));
  });

  it('names the rules that gave it', () => {
    expect(of('hola').ruleVersion).toBe(ruleBook.version);
    expect(ruleBook.version).toMatch(/es \d{4}-\d\d-\d\d\.\d/);
  });
});

describe('R14: contact data', () => {
  const text = 'mi número es 300 123 4567';

  it('is nudged first', () => expect(of(text)).toMatchObject({ outcome: 'nudge', priority: 2 }));

  it('sent anyway goes to review before the rest, still marked', () => {
    const verdict = of(text, { acknowledged: true });
    expect(verdict).toMatchObject({ outcome: 'ok', priority: 2 });
    expect(verdict.findings).toHaveLength(1);
  });

  it('sent anyway does not hide a disclosure', () => {
    expect(of(`${text} mi tío me toca`, { acknowledged: true }).outcome).toBe('safeguarding');
  });

  it('without it, an ordinary text waits its turn', () =>
    expect(of('una idea')).toMatchObject({ outcome: 'ok', priority: 4 }));
});

describe('an absurd length', () => {
  it('is held, not read to its end', () => {
    const verdict = of('a '.repeat(defaultLimits.field));
    expect(verdict).toMatchObject({ outcome: 'held', findings: [{ rule: 'length.size' }] });
  });

  it('does not hide the disclosure at its beginning', () => {
    expect(of(`mi tío me toca. ${'a '.repeat(defaultLimits.field)}`).outcome).toBe('safeguarding');
  });

  it('is counted over all fields', () => {
    const fields = { a: 'x'.repeat(100), b: 'x'.repeat(100), c: 'x'.repeat(100) };
    const verdict = screen(fields, { lang: 'es', limits: { field: 100, total: 250 } });
    expect(verdict).toMatchObject({ outcome: 'held', findings: [{ field: 'c', rule: 'length.size' }] });
  });

  it('at the limit is not too long', () => {
    const limits = { field: 10, total: 10 };
    expect(of('0123456789'.replace(/\d/g, 'x'), { limits }).outcome).toBe('ok');
    expect(of('x'.repeat(11), { limits }).outcome).toBe('held');
  });

  it('counts what one character stands for', () => expect(of('ﷺ'.repeat(3_000)).outcome).toBe('held'));
});

describe('any text whatever', () => {
  it('gets a verdict whose spans lie in it, and the same one again', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, acknowledged) => {
        const verdict = of(text, { acknowledged });
        expect(outcomes).toContain(verdict.outcome);
        for (const { signal, field, start, end, rule } of verdict.findings) {
          expect(isSignal(signal) && field === 'body' && rule !== '').toBe(true);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(of(text, { acknowledged })).toEqual(verdict);
      }),
    );
  });

  it('keeps its disclosure whatever is written before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), before => {
        fc.pre(!before.includes('"') && !/[“”«»„‟〝〞＂]/.test(before));
        expect(of(`${before}.\n\nmi padrastro me toca`).outcome).toBe('safeguarding');
      }),
    );
  });

  it('is never altered by reading it, even as a name of the language itself', () => {
    const fields = Object.freeze({ __proto__: null, constructor: 'a', toString: 'b' }) as unknown as Record<
      string,
      string
    >;
    expect(screen(fields, { lang: 'es' }).outcome).toBe('ok');
  });
});

describe('R3: a family of rules that is missing', () => {
  it.each(Object.keys(ruleBook.families))('%s: nothing is screened without it', name => {
    const families = { ...ruleBook.families, [name]: undefined } as unknown as Families;
    expect(() => screen({ body: 'x' }, { lang: 'es' }, { ...ruleBook, families })).toThrow(
      `rules missing: ${name}`,
    );
  });
});

it('every signal has one route', () => expect(Object.keys(routes).sort()).toEqual([...signals].sort()));
