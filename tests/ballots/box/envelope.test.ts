import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handleOf, openEnvelope, sealEnvelope } from '~/ballots/box/envelope';
import { newBallotKey } from '~/ballots/box/key';
import { newReceiptCode, receiptHash } from '~/ballots/box/receipt';
import { SealBroken } from '~/ballots/box/sealed';
import type { YesNoChoice } from '~/ballots/tally/words';

const key = newBallotKey();
const choice = fc.constantFrom<YesNoChoice>('yes', 'no', 'abstain', 'blank');

test('what was sealed comes out, with the hash of the code and not the code', () => {
  fc.assert(
    fc.property(fc.array(choice, { minLength: 1, maxLength: 40 }), choices => {
      const code = newReceiptCode();
      const envelope = sealEnvelope(key, 'ballot1', 'her', code, choices);
      const opened = openEnvelope(key, 'ballot1', choices.length, envelope);
      expect(opened).toEqual({ choices, hash: receiptHash('ballot1', code) });
    }),
    { numRuns: 300 },
  );
});

test('all envelopes of a ballot have one length, whatever was chosen', () => {
  for (const questions of [1, 2, 7, 40, 300]) {
    const lengths = new Set(
      fc
        .sample(fc.array(choice, { minLength: questions, maxLength: questions }), 60)
        .concat(
          (['yes', 'no', 'abstain', 'blank'] as const).map(word => Array<YesNoChoice>(questions).fill(word)),
        )
        .map(choices => sealEnvelope(key, 'ballot1', 'her', newReceiptCode(), choices))
        .map(({ handle, sealed }) => `${handle.length} ${sealed.length}`),
    );
    expect(lengths.size).toBe(1);
  }
});

test('the same code is the same handle, and the same vote never looks the same', () => {
  const code = newReceiptCode();
  const first = sealEnvelope(key, 'ballot1', 'her', code, ['yes']);
  const again = sealEnvelope(key, 'ballot1', 'her', code, ['yes']);
  expect(again.handle).toBe(first.handle);
  expect(first.handle).toBe(handleOf(key, 'ballot1', 'her', code));
  expect(again.sealed).not.toBe(first.sealed);
});

test('without k a handle says nothing: another key or another ballot, another handle', () => {
  const code = newReceiptCode();
  const handle = handleOf(key, 'ballot1', 'her', code);
  expect(handleOf(newBallotKey(), 'ballot1', 'her', code)).not.toBe(handle);
  expect(handleOf(key, 'ballot2', 'her', code)).not.toBe(handle);
  expect(Buffer.from(handle, 'base64url').toString('hex')).not.toBe(receiptHash('ballot1', code));
});

test('a code in another hand finds nothing', () => {
  const code = newReceiptCode();
  expect(handleOf(key, 'ballot1', 'another', code)).not.toBe(handleOf(key, 'ballot1', 'her', code));
});

test('neither code, hash nor words stand in the envelope', () => {
  const code = newReceiptCode();
  const { handle, sealed } = sealEnvelope(key, 'ballot1', 'her', code, ['abstain', 'yes']);
  const bytes = Buffer.concat([Buffer.from(handle, 'base64url'), Buffer.from(sealed, 'base64url')]).toString(
    'latin1',
  );
  for (const secret of [code, code.replaceAll('-', ''), receiptHash('ballot1', code), 'abstain', 'choices']) {
    expect(bytes).not.toContain(secret);
  }
});

describe('tampering', () => {
  const one = sealEnvelope(key, 'ballot1', 'her', newReceiptCode(), ['yes', 'no']);
  const two = sealEnvelope(key, 'ballot1', 'her', newReceiptCode(), ['no', 'no']);
  const open = (envelope: typeof one, ballot = 'ballot1', withKey = key, questions = 2) =>
    openEnvelope(withKey, ballot, questions, envelope);

  test('two votes cannot change places', () => {
    expect(() => open({ handle: one.handle, sealed: two.sealed })).toThrow(SealBroken);
    expect(() => open({ handle: two.handle, sealed: one.sealed })).toThrow(SealBroken);
    expect(open(one).choices).toEqual(['yes', 'no']);
  });

  test('a vote cannot move to another ballot, nor open under another key', () => {
    expect(() => open(one, 'ballot2')).toThrow(SealBroken);
    expect(() => open(one, 'ballot1', newBallotKey())).toThrow(SealBroken);
  });

  test('a vote with another number of answers does not open', () => {
    expect(() => open(one, 'ballot1', key, 1)).toThrow(SealBroken);
    expect(() => open(one, 'ballot1', key, 3)).toThrow(SealBroken);
  });

  test('every changed bit is noticed', () => {
    const bytes = Buffer.from(one.sealed, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => open({ ...one, sealed: changed.toString('base64url') })).toThrow(SealBroken);
    }
  });

  test('a cut tag, an empty seal and any rubbish are noticed', () => {
    for (const sealed of [
      '',
      'AQ',
      one.sealed.slice(0, -1),
      one.sealed.slice(0, -6),
      `${one.sealed}AAAA`,
      '\0',
      'é',
    ])
      expect(() => open({ ...one, sealed })).toThrow(SealBroken);
  });
});

test('a vote without questions or with an unknown word is not sealed', () => {
  expect(() => sealEnvelope(key, 'ballot1', 'her', newReceiptCode(), [])).toThrow(RangeError);
  expect(() => sealEnvelope(key, 'ballot1', 'her', newReceiptCode(), ['maybe' as YesNoChoice])).toThrow(
    RangeError,
  );
});
