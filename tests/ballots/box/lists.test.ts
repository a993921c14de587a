import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpenedEnvelope } from '~/ballots/box/envelope';
import { openEnvelope, sealEnvelope } from '~/ballots/box/envelope';
import { newBallotKey } from '~/ballots/box/key';
import { canBeRecounted, choicesFile, countsOf, hashesFile, listsOf } from '~/ballots/box/lists';
import { newReceiptCode, receiptHash } from '~/ballots/box/receipt';
import { countYesNo, yesNo, yesNoRule } from '~/ballots/tally/methods/yes-no';
import type { YesNoChoice } from '~/ballots/tally/words';

const choice = fc.constantFrom<YesNoChoice>('yes', 'no', 'abstain', 'blank');
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const box = (least: number, most: number, questions: number): fc.Arbitrary<OpenedEnvelope[]> =>
  fc.uniqueArray(
    fc.record({ choices: fc.array(choice, { minLength: questions, maxLength: questions }), hash }),
    { minLength: least, maxLength: most, selector: envelope => envelope.hash },
  );

test('counting the published file reproduces the result', () => {
  const rules = [{}, { majority: '2/3', base: 'valid' }, { majority: '0.4', base: 'cast' }, { quorum: '15' }];
  fc.assert(
    fc.property(box(10, 30, 3), fc.constantFrom(...rules), (opened, given) => {
      const lists = listsOf(opened, 3)!;
      const counts = countsOf(opened, 3);
      lists.choices.forEach((choices, question) => {
        if (!canBeRecounted(choices)) return;
        const { text } = choicesFile('b01', question + 1, choices);
        const recount = yesNo.prepare(given)({ text, options: [], seed: '', warnings: [] });
        expect(recount).toEqual(countYesNo(counts[question]!, yesNoRule(given)));
      });
    }),
    { numRuns: 300 },
  );
});

describe('the two lists do not join', () => {
  test('the order of the envelopes leaves no trace', () => {
    fc.assert(
      fc.property(box(10, 25, 2), fc.infiniteStream(fc.nat()), (opened, random) => {
        const mixed = opened
          .map(envelope => ({ envelope, at: random.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ envelope }) => envelope);
        expect(listsOf(mixed, 2)).toEqual(listsOf(opened, 2));
      }),
      { numRuns: 200 },
    );
  });

  test('whoever exchanges votes with another changes nothing that is published', () => {
    // Each question apart: the lists are the same for every way of giving the hashes and the answers to people.
    fc.assert(
      fc.property(box(10, 25, 2), fc.nat(), fc.nat(), (opened, first, second) => {
        const turn = (by: number, at: number) => opened[(at + by) % opened.length]!;
        const exchanged = opened.map(({ hash }, at) => ({
          hash,
          choices: [turn(first, at).choices[0]!, turn(second, at).choices[1]!],
        }));
        expect(listsOf(exchanged, 2)).toEqual(listsOf(opened, 2));
      }),
      { numRuns: 200 },
    );
  });
});

test('below ten ballots there is no list, only the count', () => {
  const ballots = (count: number): OpenedEnvelope[] =>
    Array.from({ length: count }, (_, at) => ({ choices: ['yes'], hash: String(at) }));
  expect(listsOf([], 1)).toBeNull();
  expect(listsOf(ballots(9), 1)).toBeNull();
  expect(countsOf(ballots(9), 1)).toEqual([{ yes: 9n, no: 0n, abstain: 0n, blank: 0n }]);
  expect(listsOf(ballots(10), 1)?.hashes).toHaveLength(10);
});

test('a code that is there twice, or a vote with too few answers, stops the close', () => {
  const one: OpenedEnvelope = { choices: ['yes'], hash: 'a' };
  expect(() => listsOf([one, one], 1)).toThrow(RangeError);
  expect(() =>
    listsOf(
      Array.from({ length: 10 }, (_, at) => ({ ...one, hash: `${at}` })),
      2,
    ),
  ).toThrow(RangeError);
});

test('the files are plain lines, sorted, and their hash is that of their bytes', () => {
  const file = choicesFile('b01', 2, ['yes', 'blank', 'no', 'yes', 'abstain']);
  expect(file.text).toBe('# ballot b01, question 2\nabstain\nblank\nno\nyes\nyes\n');
  expect(file.sha256).toBe(createHash('sha256').update(Buffer.from(file.text, 'utf8')).digest('hex'));
  expect(hashesFile(['b', 'a', '0']).text).toBe('0\na\nb\n');
});

test('with nothing but blanks there is nothing to recount', () => {
  expect(canBeRecounted(['blank', 'blank'])).toBe(false);
  expect(canBeRecounted([])).toBe(false);
  expect(canBeRecounted(['blank', 'abstain'])).toBe(true);
});

test('from code to list: she finds the hash of her code, and the number of hashes is the number of ballots', () => {
  const key = newBallotKey();
  const codes = Array.from({ length: 12 }, newReceiptCode);
  const vote = (at: number): YesNoChoice[] => [at % 3 ? 'yes' : 'no', 'abstain'];
  const envelopes = codes.map((code, at) => sealEnvelope(key, 'b01', `person ${at}`, code, vote(at)));
  // Box as the database keeps it: one envelope a handle. Two of them change their vote with their code.
  const stored = new Map(envelopes.map(({ handle, sealed }) => [handle, sealed]));
  for (const at of [0, 3]) {
    const { handle, sealed } = sealEnvelope(key, 'b01', `person ${at}`, codes[at]!, ['yes', 'blank']);
    stored.set(handle, sealed);
  }
  const opened = [...stored].map(([handle, sealed]) => openEnvelope(key, 'b01', 2, { handle, sealed }));
  const lists = listsOf(opened, 2)!;
  expect(lists.hashes).toHaveLength(12);
  for (const code of codes) expect(lists.hashes).toContain(receiptHash('b01', code));
  expect(countsOf(opened, 2)).toEqual([
    { yes: 10n, no: 2n, abstain: 0n, blank: 0n },
    { yes: 0n, no: 0n, abstain: 10n, blank: 2n },
  ]);
});
