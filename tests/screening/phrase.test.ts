import { describe, expect, it } from 'vitest';
import { shadowOf } from '~/screening/normalise';
import { compile, match, meter } from '~/screening/phrase';
import { screen } from '~/screening/screen';
import { tokensOf } from '~/screening/tokens';
import corpus from './corpus/es.json' with { type: 'json' };

const reading = {
  lang: 'en' as const,
  aliases: new Map([['im', ['i', 'am']]]),
  vocabulary: new Set(['want', 'to', 'go', 'home']),
};
const tokens = (text: string) => tokensOf(shadowOf(text), reading);

/** Where a phrase that begins with the text ends, in words; -1 when it does not. */
const end = (phrase: string, text: string, sets = {}) => match(tokens(text), 0, compile(phrase, sets, 'en'));

describe('a phrase', () => {
  it.each<[string, string, number]>([
    ['he hits me', 'he hits me', 3],
    ['he hits|beats me', 'he beats me', 3],
    ['he {HARM} me', 'he hits me', 3],
    ['he threat* me', 'he threatens me', 3],
    ['in_front_of me', 'in front of me', 4],
    ['the? man', 'man', 1],
    ['the? man', 'the man', 2],
    ['he ~2 me', 'he often hits me', 4],
    ['he ~1 me', 'he often hits me', -1],
    ['he !never hits', 'he hits', 2],
    ['he !never ~1 hits', 'he never hits', -1],
    ['he hits me $', 'he hits me. I cry', 3],
    ['he hits me $', 'he hits me often', -1],
    ['he hits me $|often', 'he hits me often', 4],
    ['he hits me $|often', 'he hits me, and', 3],
    ['he ~3 me', 'he left. They hit me', -1],
    ['he hits me', 'he hits. me', -1],
    ['i am here', 'im here', 3],
  ])('%j on %j', (phrase, text, next) => expect(end(phrase, text, { HARM: 'hits beats' })).toBe(next));

  it('may ask for what stands before it', () => {
    const phrase = compile('<!nobody|never hits me', {}, 'en');
    expect(match(tokens('he hits me'), 1, phrase)).toBe(3);
    expect(match(tokens('nobody hits me'), 1, phrase)).toBe(-1);
    expect(match(tokens('Nobody. Hits me'), 1, phrase)).toBe(3);
  });

  it('names a list that does not exist: refused when it is read', () => {
    expect(() => compile('{NONE}', {}, 'en')).toThrow('no set {NONE}');
  });
});

describe('words', () => {
  it('that are glued are cut where all is known, and left where it is not', () => {
    expect(tokens('wanttogohome').map(token => token.words[0])).toEqual(['want', 'to', 'go', 'home']);
    expect(tokens('wanttogonowhere')).toHaveLength(1);
  });

  it('with signs for letters are read both ways', () => {
    expect(tokens('h1t')[0]?.words).toEqual(['h1t', 'hit', 'hlt']);
    expect(tokens('2024')[0]?.words).toEqual(['2024']);
  });
});

describe('R69: the work grows with the text, and no faster', () => {
  const work = (unit: string, length: number) => {
    const most = meter.most;
    meter.most = Number.POSITIVE_INFINITY;
    try {
      const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      screen({ body: text }, { lang: 'es', limits: { field: length, total: length } });
      return meter.steps;
    } finally {
      meter.most = most;
    }
  };

  it.each([
    'me ',
    'me me obliga ',
    'a@',
    'a@a.',
    '1 ',
    '5 cinco ',
    'www.',
    'que me ',
    'mi tio ',
    'he she ',
    'je ne me ',
    'una nina de mi ',
    'no se lo ',
    '\u200B',
    '((at)',
    '. ',
    '"',
    'unodos',
    "m'",
    'a.b.c ',
  ])('on %j', unit => {
    const [once, twice] = [work(unit, 3_000), work(unit, 6_000)];
    expect(twice).toBeLessThanOrEqual(once * 2.2 + 200);
    expect(twice).toBeLessThan(6_000 * 150);
  });

  it('and a text that costs too much is held, for the rest was not read', () => {
    const verdict = screen({ body: 'me '.repeat(2_600) }, { lang: 'es' });
    expect(verdict).toMatchObject({ outcome: 'held', findings: [{ rule: 'length.effort' }] });
  });

  it('while an ordinary text of the length of the longest form does not come near it', () => {
    const ordinary = corpus.negative.join(' ').repeat(3).slice(0, 20_000);
    expect(screen({ body: ordinary }, { lang: 'es' }).outcome).not.toBe('held');
    expect(meter.steps).toBeLessThan(meter.most / 2);
  });
});
