import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Screener, screenSafely } from '~/screening/guarded';
import { type Families, ruleBook } from '~/screening/rules';
import { screen } from '~/screening/screen';

const fields = { body: 'una idea con 300 123 4567' };
const fine = { outcome: 'ok', priority: 4, findings: [], ruleVersion: '1' };
const finding = { signal: 'secrecy', field: 'body', start: 0, end: 3, rule: 'r' };

function through(screener: Screener, text: Record<string, string> = fields) {
  const onAlarm = vi.fn();
  return { verdict: screenSafely(screener, text, { lang: 'es', onAlarm }), onAlarm };
}

describe('R3: screening fails closed', () => {
  it.each<[string, Screener]>([
    [
      'throws',
      () => {
        throw new Error('mi tío');
      },
    ],
    [
      'throws what is no error',
      () => {
        throw null;
      },
    ],
    ['says nothing', () => undefined],
    ['says null', () => null],
    ['says a word', () => 'ok'],
    ['says later', async () => fine],
    ['says an empty object', () => ({})],
    ['says an unknown outcome', () => ({ ...fine, outcome: 'published' })],
    ['says an inherited outcome', () => ({ ...fine, outcome: 'toString' })],
    ['says no priority', () => ({ ...fine, priority: 0 })],
    ['says no version', () => ({ ...fine, ruleVersion: '' })],
    ['lists no findings', () => ({ ...fine, findings: 'none' })],
    ['lists an unknown signal', () => ({ ...fine, findings: [{ ...finding, signal: 'nothing' }] })],
    [
      'marks outside the text',
      () => ({ ...fine, outcome: 'safeguarding', findings: [{ ...finding, end: 999 }] }),
    ],
    [
      'marks backwards',
      () => ({ ...fine, outcome: 'safeguarding', findings: [{ ...finding, start: 3, end: 1 }] }),
    ],
    [
      'marks a field that is not there',
      () => ({ ...fine, outcome: 'safeguarding', findings: [{ ...finding, field: 'x' }] }),
    ],
    [
      'marks an inherited field',
      () => ({ ...fine, outcome: 'safeguarding', findings: [{ ...finding, field: 'constructor' }] }),
    ],
    ['lets a disclosure pass as ok', () => ({ ...fine, findings: [finding] })],
    [
      'throws when it is read',
      () => ({
        get outcome() {
          throw new Error('no');
        },
      }),
    ],
    ['is no function', undefined as unknown as Screener],
  ])('one that %s: held, the alarm rings once', (_, screener) => {
    const { verdict, onAlarm } = through(screener);
    expect(verdict).toMatchObject({ outcome: 'held', alarm: true, findings: [] });
    expect(onAlarm).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(onAlarm.mock.calls)).not.toMatch(/t[ií]o|idea|300/);
  });

  it.each(Object.keys(ruleBook.families))('the rules for %s are missing', name => {
    const families = { ...ruleBook.families, [name]: undefined } as unknown as Families;
    const { verdict, onAlarm } = through((text, options) => screen(text, options, { ...ruleBook, families }));
    expect(verdict).toMatchObject({ outcome: 'held', alarm: true });
    expect(onAlarm).toHaveBeenCalledWith('threw');
  });

  it.each(Object.keys(ruleBook.families))('the rules for %s throw', name => {
    const families = {
      ...ruleBook.families,
      [name]: () => {
        throw new Error('broken');
      },
    } as Families;
    expect(through((text, options) => screen(text, options, { ...ruleBook, families })).verdict.outcome).toBe(
      'held',
    );
  });

  it('a text too long to read: held, and the alarm rings, for the forms should have refused it', () => {
    const { verdict, onAlarm } = through(screen, { body: 'x '.repeat(50_000) });
    expect(verdict).toMatchObject({ outcome: 'held', alarm: true });
    expect(onAlarm).toHaveBeenCalledWith('held');
  });

  it('a field that is no text: held', () => {
    expect(through(screen, { body: 5 as unknown as string }).verdict.outcome).toBe('held');
  });

  it('an alarm that fails lets nothing through', () => {
    const options = {
      lang: 'es' as const,
      onAlarm: () => {
        throw new Error('no');
      },
    };
    expect(screenSafely(() => undefined, fields, options).outcome).toBe('held');
  });

  it('whatever a screener answers, only a sound verdict passes', () => {
    fc.assert(
      fc.property(fc.anything(), answer => {
        const { verdict } = through(() => answer);
        expect(verdict.outcome).toBe('held');
      }),
    );
  });
});

describe('a screener in order', () => {
  it('is believed, and no alarm rings', () => {
    const { verdict, onAlarm } = through(screen);
    expect(verdict).toMatchObject({ outcome: 'nudge', priority: 2, alarm: false });
    expect(onAlarm).not.toHaveBeenCalled();
  });

  it('is told what was acknowledged', () => {
    expect(screenSafely(screen, fields, { lang: 'es', acknowledged: true })).toMatchObject({
      outcome: 'ok',
      alarm: false,
    });
  });
});
