import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allKinds } from '~/gate/index.server';
import { kinds } from '~/gate/words';
import { registerDomains } from '~/system.server';
import { allColumns, knownOfPeople, registered, unregistered, wordsIn, wordy } from './registry';

describe('R7: every string a person writes goes through the gate', () => {
  it('no column outside it can hold one without a reason written down', async () => {
    expect(unregistered(await allColumns())).toEqual([]);
  });

  it('a new column fails, whichever way it is declared', () => {
    const source = `export const diaries = table('diaries', {
      id: id('id').primaryKey(),
      body: text('body').notNull(),
      notes: json<{ words: string; at: () => void }>(
        'notes',
      ).notNull(),
      photo: bytes('photo'),
      mood: choice('mood', moods).notNull(),
    })`;
    const columns = wordsIn(source).map(({ word, name }) => ({
      room: 'library',
      table: 'diaries',
      name,
      word,
    }));
    expect(columns.map(({ word }) => word)).toEqual(['id', 'text', 'json', 'bytes', 'choice']);
    expect(unregistered(columns)).toEqual(['diaries.body', 'diaries.notes', 'diaries.photo']);
  });

  it('reads the word of every column that there is', async () => {
    const columns = await allColumns();
    const vocabulary = /export const \{([^}]*)\}/.exec(readFileSync('db/columns.ts', 'utf8'))?.[1] ?? '';
    const words = vocabulary.split(',').map(word => word.trim());
    expect(columns.length).toBeGreaterThan(200);
    expect(columns.filter(({ word }) => !words.includes(word))).toEqual([]);
    // The gate's own columns show that the reader finds what it looks for.
    expect(columns).toContainEqual({ room: 'gate', table: 'versions', name: 'fields', word: 'text' });
    expect(wordy.every(word => columns.some(column => column.word === word))).toBe(true);
  });

  it('no reason outlives its column', async () => {
    const there = new Set((await allColumns()).map(({ table, name }) => `${table}.${name}`));
    expect(Object.keys(registered).filter(name => !there.has(name))).toEqual([]);
  });

  it('the gate knows every kind of text it may be given, with its fields and their limits', () => {
    registerDomains();
    const known = allKinds().map(({ kind }) => kind);
    for (const { kind, fields } of allKinds()) {
      expect(kinds).toContain(kind);
      expect(fields.length, kind).toBeGreaterThan(0);
      for (const { name, max, min } of fields) {
        expect(max, `${kind}.${name}`).toBeGreaterThan(0);
        expect(max, `${kind}.${name}`).toBeLessThanOrEqual(20_000);
        expect(min, `${kind}.${name}`).toBeLessThan(max);
      }
    }
    expect(new Set(known).size).toBe(known.length);
  });
});

describe('R20: what is known of people is little', () => {
  it('their table has these columns and no others', async () => {
    const columns = (await allColumns()).filter(({ table }) => table === 'people');
    expect(columns.map(({ name }) => name).sort()).toEqual([...knownOfPeople].sort());
  });

  it('no column of the house names a place finer than a country, a date of birth or a way to be reached', async () => {
    const personal =
      /birth|born|age$|city|town|street|address|school|phone|mobile|e?mail|latitude|longitude|^ip$|ip_|user_agent|device|avatar|photo|bio$|real_name|surname|first_name/;
    const columns = (await allColumns()).filter(
      ({ name, room }) => room !== 'indicators' && personal.test(name),
    );
    expect(
      columns.map(({ table, name }) => `${table}.${name}`).filter(name => name !== 'proposals.addressees'),
    ).toEqual([]);
    expect(personal.test('birth_date')).toBe(true);
  });
});
