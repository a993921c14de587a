import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { canonical } from '~/declarations/document/canonical';
import {
  documentHash,
  type Snapshot,
  saltBytes,
  saltedHash,
  snapshotFile,
  snapshotHash,
} from '~/declarations/document/hash.server';
import { fromMarkdown } from '~/declarations/document/markdown';
import { newId } from '~/kernel/ids';
import { documents } from './documents';

// Thousands of examples on a busy machine: the limit is there for what never ends.
vi.setConfig({ testTimeout: 60_000 });

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const salt = new Uint8Array(saltBytes).fill(7);

describe('the hash of a text', () => {
  test('is SHA-256 of salt and bytes, one after the other', () => {
    const doc = fromMarkdown('Toda **niña**');
    const bytes = new TextEncoder().encode(canonical(doc));
    expect(documentHash(salt, doc)).toBe(sha256(Uint8Array.from([...salt, ...bytes])));
    expect(saltedHash(salt, '')).toBe(sha256(salt));
  });

  test('is another for another salt or another text', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        expect(documentHash(salt, one) === documentHash(salt, other)).toBe(
          canonical(one) === canonical(other),
        );
        expect(documentHash(salt, one)).not.toBe(documentHash(new Uint8Array(saltBytes), one));
      }),
    );
  });

  test('wants a salt of 32 bytes', () => {
    for (const size of [0, 16, 31, 33])
      expect(() => saltedHash(new Uint8Array(size), 'a')).toThrow(RangeError);
  });
});

describe('the hash of a snapshot', () => {
  const id = (letter: string) => letter.repeat(26);
  const clause = (place: number, letter: string) => ({
    place,
    clause: id(letter),
    version: id(place === 1 ? 'm' : 'n'),
    hash: sha256(letter),
  });
  const snapshot: Snapshot = {
    declaration: id('d'),
    lang: 'es',
    text: { version: id('t'), hash: sha256('title') },
    clauses: [clause(1, 'a'), clause(2, 'b')],
  };

  test('is the SHA-256 of a file that anybody can write', () => {
    const file = [
      'youth-for-action snapshot 1',
      'declaration dddddddddddddddddddddddddd',
      'lang es',
      `text tttttttttttttttttttttttttt ${sha256('title')}`,
      `clause 1 aaaaaaaaaaaaaaaaaaaaaaaaaa mmmmmmmmmmmmmmmmmmmmmmmmmm ${sha256('a')}`,
      `clause 2 bbbbbbbbbbbbbbbbbbbbbbbbbb nnnnnnnnnnnnnnnnnnnnnnnnnn ${sha256('b')}`,
      '',
    ].join('\n');
    expect(snapshotFile(snapshot)).toBe(file);
    expect(snapshotHash(snapshot)).toBe(sha256(file));
    // Recorded on 2026-11-24: a change of layout is a new first line, never a new meaning of the old one.
    expect(snapshotHash(snapshot)).toBe('db45bb83df81d0dce3d4eec2e6689c8d2eb2b5c42b5ffbe27d4b7ecfb034d038');
  });

  test('changes with anything it holds, the order of clauses too', () => {
    const [one, two] = [clause(1, 'a'), clause(2, 'b')];
    const others: Snapshot[] = [
      snapshot,
      { ...snapshot, declaration: newId() },
      { ...snapshot, lang: 'pt' },
      { ...snapshot, text: { ...snapshot.text, hash: sha256('x') } },
      { ...snapshot, text: { ...snapshot.text, version: newId() } },
      { ...snapshot, clauses: [] },
      { ...snapshot, clauses: [one] },
      {
        ...snapshot,
        clauses: [
          { ...two, place: 1 },
          { ...one, place: 2 },
        ],
      },
      { ...snapshot, clauses: [{ ...one, version: newId() }, two] },
      { ...snapshot, clauses: [{ ...one, hash: sha256('x') }, two] },
    ];
    expect(new Set(others.map(snapshotHash)).size).toBe(others.length);
  });

  test('is not made of a wrong snapshot', () => {
    const [one, two] = [clause(1, 'a'), clause(2, 'b')];
    const wrong: Snapshot[] = [
      { ...snapshot, clauses: [two, one] },
      { ...snapshot, clauses: [two] },
      { ...snapshot, clauses: [one, { ...one, place: 2 }] },
      { ...snapshot, clauses: [{ ...one, hash: 'A'.repeat(64) }] },
      { ...snapshot, clauses: [{ ...one, version: 'x\nclause 2' }] },
      { ...snapshot, declaration: '' },
      { ...snapshot, lang: 'es\nlang pt' },
      { ...snapshot, text: { ...snapshot.text, hash: '-' } },
      { ...snapshot, text: { ...snapshot.text, version: '' } },
    ];
    for (const one of wrong) expect(() => snapshotHash(one)).toThrow(RangeError);
  });
});
