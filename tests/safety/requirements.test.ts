import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const states = ['tested', 'in part', 'open'] as const;
type Held = { id: string; state: (typeof states)[number]; why: string };

const line = /^- (R\d+) (tested|in part|open)(?:: (.+))?$/;

const listed = (text: string): Held[] =>
  text.split('\n').flatMap(written => {
    const [, id, state, why] = line.exec(written) ?? [];
    return id ? [{ id, state: state as Held['state'], why: why ?? '' }] : [];
  });

const title = /\b(?:it|describe|test)(?:\.each\([^)]*\))?\(\s*(['"`])((?:(?!\1)[\s\S])*)\1/g;

/** The requirements that the names of tests in a file speak of. */
const namedIn = (source: string): string[] =>
  [...source.matchAll(title)].flatMap(([, , name]) => (name ?? '').match(/\bR\d+\b/g) ?? []);

const named = new Set(
  (readdirSync('tests', { recursive: true }) as string[])
    .filter(path => /\.(?:test|story)\.tsx?$/.test(path))
    .flatMap(path => namedIn(readFileSync(`tests/${path}`, 'utf8'))),
);

describe('R56: each requirement is held by a test, or stands as open', () => {
  const list = listed(readFileSync('tests/safety/requirements.md', 'utf8'));

  it('has every one of them, once and in order', () => {
    expect(list.map(({ id }) => id)).toEqual(Array.from({ length: 74 }, (_, n) => `R${n + 1}`));
  });

  it('says what is missing where something is', () => {
    expect(list.filter(({ state, why }) => (state === 'tested') !== (why === ''))).toEqual([]);
  });

  it('says tested of what a test names, and open of what none does', () => {
    const wrong = list.filter(({ id, state }) => (state === 'open') === named.has(id));
    expect(
      wrong.map(({ id, state }) => `${id} ${state}, ${named.has(id) ? 'named' : 'named by no test'}`),
    ).toEqual([]);
    expect([...named].filter(id => !list.some(one => one.id === id))).toEqual([]);
  });

  it('would see a test that is gone', () => {
    expect(namedIn("it('R1: holds', () => {}); describe.each(x)(\n  'R2, R3: too', () => {})")).toEqual([
      'R1',
      'R2',
      'R3',
    ]);
    expect(namedIn('// R4 is only talked about\nconst x = "R5";')).toEqual([]);
    expect(listed('- R7 in part: half of it\n- R8 done')).toEqual([
      { id: 'R7', state: 'in part', why: 'half of it' },
    ]);
  });
});
