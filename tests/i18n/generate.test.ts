import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { generate } from '~/i18n/generate';
import { DictionaryError } from '~/i18n/generate/problem';
import { type Lang, languages } from '~/i18n/languages';
import { root } from './messages';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

type Story = Record<string, Partial<Record<Lang, string | Record<string, unknown>>>>;

/** A house of its own in a temporary folder; a string is written as it is. */
function house(domains: Story): string {
  const folder = mkdtempSync(join(tmpdir(), 'dictionaries-'));
  made.push(folder);
  for (const [domain, byLanguage] of Object.entries(domains))
    for (const [lang, own] of Object.entries(byLanguage)) {
      const path = join(folder, 'app', domain, 'i18n', `${lang}.json`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, typeof own === 'string' ? own : JSON.stringify(own));
    }
  return folder;
}

const inAll = (own: Record<string, string>) => Object.fromEntries(languages.map(lang => [lang, own]));
const votes = { 'votes.count': '{n, plural, one {# x} other {# x}}', 'votes.title': 'x' };

function complaints(domains: Story): string[] {
  try {
    generate(house(domains));
  } catch (error) {
    if (error instanceof DictionaryError)
      return error.problems.map(({ lang, key, what }) => `${lang} ${key}: ${what}`);
    throw error;
  }
  return [];
}

describe('the generated files', () => {
  it('are those of the dictionaries as they stand: run `npx tsx app/i18n/generate.ts`', () => {
    for (const [path, content] of Object.entries(generate()))
      expect(readFileSync(join(root, path), 'utf8') === content, `${path} lags behind`).toBe(true);
  });

  it('are the same whatever the order of domains and keys', () => {
    const turned = Object.fromEntries(Object.entries(votes).reverse());
    const one = generate(house({ b: inAll(votes), a: inAll({ x: 'y' }) }));
    const other = generate(house({ a: inAll({ x: 'y' }), b: { ...inAll(votes), es: turned, fr: turned } }));
    expect(one).toEqual(other);
  });

  it('say what each key asks for', () => {
    const { 'app/i18n/keys.gen.ts': keys } = generate(
      house({
        discussion: inAll({
          title: 'x',
          'thread.title': '{name}: {count, plural, one {# x} other {# x}}',
          'thread.kind': '{kind, select, post {x} other {y}} {share, number, percent}',
        }),
      }),
    );
    expect(keys).toContain("'discussion.title': undefined;");
    expect(keys).toContain("'discussion.thread.title': { count: number; name: string };");
    expect(keys).toContain("'discussion.thread.kind': { kind: string; share: number };");
  });
});

describe('the generator refuses', () => {
  const broken = (lang: Lang, own: Record<string, string>) =>
    complaints({ ballots: { ...inAll(votes), [lang]: own } });

  it('nothing when all four agree', () => {
    expect(complaints({ ballots: inAll(votes) })).toEqual([]);
  });

  it.each(languages.filter(lang => lang !== 'es'))('a key that is missing in %s', lang => {
    expect(broken(lang, { 'votes.title': 'x' })).toEqual([`${lang} votes.count: is missing`]);
  });

  it('a key that only one has', () => {
    expect(broken('fr', { ...votes, more: 'x' })).toEqual(['fr more: is extra: es does not have it']);
    expect(broken('es', { ...votes, more: 'x' })).toHaveLength(3);
  });

  it('a missing file', () => {
    const { fr: _, ...three } = inAll(votes);
    expect(complaints({ ballots: three })).toContain('fr *: the file is missing');
  });

  it('other arguments, or the same of another kind', () => {
    expect(broken('pt', { ...votes, 'votes.title': '{who}' })).toEqual([
      'pt votes.title: uses {who}, which es does not',
    ]);
    expect(broken('pt', { ...votes, 'votes.count': 'x' })).toEqual(['pt votes.count: does not use {n}']);
    expect(broken('pt', { ...votes, 'votes.count': '{n}' })).toEqual([
      'pt votes.count: {n} is text here and number in es',
    ]);
  });

  it('a plural that a language lacks, or has and does not write', () => {
    expect(broken('en', { ...votes, 'votes.count': '{n, plural, other {# x}}' })).toEqual([
      'en votes.count: {n} has no "one"',
    ]);
    expect(
      broken('en', { ...votes, 'votes.count': '{n, plural, one {# x} many {# x} other {# x}}' }),
    ).toEqual(['en votes.count: {n} has "many", which this language does not']);
    expect(
      broken('es', { ...votes, 'votes.count': '{n, plural, one {# x} many {# x} other {# x}}' }),
    ).toEqual([]);
    expect(broken('es', { ...votes, 'votes.count': '{n, plural, one {# x}}' })[0]).toContain('is not ICU');
  });

  it('a number printed raw beside its plural', () => {
    expect(broken('es', { ...votes, 'votes.count': '{n} {n, plural, one {x} other {x}}' })[0]).toContain(
      'is used as text and as number',
    );
  });

  it('dates, which know no zone here, and markup', () => {
    expect(broken('es', { ...votes, 'votes.title': '{d, date, long}' })[0]).toContain('is a date');
    expect(broken('es', { ...votes, 'votes.title': '<b>x</b>' })[0]).toContain('is markup');
  });

  it('what is no ICU, no sentence, no key, no JSON', () => {
    expect(broken('en', { ...votes, 'votes.title': '{' })[0]).toContain('is not ICU MessageFormat');
    expect(broken('en', { ...votes, 'votes.title': ' ' })[0]).toContain('is not a sentence');
    expect(complaints({ a: inAll({ 'with space': 'x' }) })[0]).toContain('is not a key');
    expect(complaints({ a: { ...inAll({ x: 'y' }), en: '{' } })).toContain('en *: the file is not JSON');
    expect(complaints({ a: { ...inAll({ x: 'y' }), en: { x: { y: 'z' } } } })[0]).toContain(
      'is not a sentence',
    );
  });

  it('a key written twice, of which JSON would silently keep the last', () => {
    expect(complaints({ a: { ...inAll({ x: 'y' }), en: '{\n"x": "y",\n"x": "z"\n}' } })).toEqual([
      'en x: is written twice',
    ]);
  });
});
