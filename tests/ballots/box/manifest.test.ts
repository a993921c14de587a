import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Manifest, manifestHash, manifestText } from '~/ballots/box/manifest';

const manifest: Manifest = {
  ballot: '0r8z4m1n3kq5tv7wxy2abcdefg',
  opens: new Date('2026-11-24T12:00:00Z'),
  closes: new Date('2026-12-01T12:00:00Z'),
  electorate: 121,
  method: 'yes-no',
  ruleVersion: 'yes-no/1',
  options: ['yes', 'no', 'abstain'],
  majority: '2/3',
  base: 'valid',
  quorum: { share: '1/3', people: 41n },
  questions: [
    { kind: 'proposal', subject: 'p1', textHash: 'a'.repeat(64) },
    { kind: 'proposal', subject: 'p2', textHash: 'b'.repeat(64) },
  ],
};

const written = `youth-for-action-ballot 1
ballot 0r8z4m1n3kq5tv7wxy2abcdefg
opens 2026-11-24T12:00:00.000Z
closes 2026-12-01T12:00:00.000Z
electorate 121
quorum 41 1/3
method yes-no yes-no/1
majority 2/3 valid
option yes
option no
option abstain
question 1 proposal p1 ${'a'.repeat(64)}
question 2 proposal p2 ${'b'.repeat(64)}
`;

test('the layout is the documented one, byte for byte', () => {
  expect(manifestText(manifest)).toBe(written);
});

test('the hash is the SHA-256 of those bytes', () => {
  expect(manifestHash(manifest)).toBe(
    createHash('sha256').update(Buffer.from(written, 'ascii')).digest('hex'),
  );
});

test('everything that was settled is in the hash', () => {
  const changes: Partial<Manifest>[] = [
    { ballot: '1r8z4m1n3kq5tv7wxy2abcdefg' },
    { opens: new Date('2026-11-24T12:00:00.001Z') },
    { closes: new Date('2026-12-01T12:00:00.001Z') },
    { electorate: 122 },
    { method: 'consent' },
    { ruleVersion: 'yes-no/2' },
    { options: ['no', 'yes', 'abstain'] },
    { options: ['yes', 'no'] },
    { majority: '3/4' },
    { base: 'cast' },
    { quorum: { share: '1/3', people: 40n } },
    { quorum: { share: '0.33', people: 41n } },
    { questions: [...manifest.questions].reverse() },
    { questions: manifest.questions.slice(0, 1) },
    { questions: [{ kind: 'snapshot', subject: 'p1', textHash: 'a'.repeat(64) }] },
    { questions: [{ kind: 'proposal', subject: 'p3', textHash: 'a'.repeat(64) }] },
    { questions: [{ kind: 'proposal', subject: 'p1', textHash: 'c'.repeat(64) }] },
  ];
  const hashes = changes.map(change => manifestHash({ ...manifest, ...change }));
  expect(new Set([manifestHash(manifest), ...hashes]).size).toBe(changes.length + 1);
});

test.each<[string, Partial<Manifest>]>([
  ['a word with a space', { base: 'of all' }],
  ['a line hidden in a word', { options: ['yes\noption no'] }],
  ['a letter beyond ASCII', { options: ['sí'] }],
  ['an empty word', { majority: '' }],
  ['no question', { questions: [] }],
  ['no option', { options: [] }],
  ['half a person', { electorate: 1.5 }],
  ['a negative quorum', { quorum: { share: '1/3', people: -1n } }],
  ['a close before it opens', { closes: manifest.opens }],
  ['a date that is none', { closes: new Date(Number.NaN) }],
])('%s has no manifest', (_, change) => {
  expect(() => manifestText({ ...manifest, ...change })).toThrow(RangeError);
});
