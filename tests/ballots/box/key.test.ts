import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { newBallotKey, unwrapKey, wrapKey } from '~/ballots/box/key';
import { SealBroken } from '~/ballots/box/sealed';

const master = randomBytes(32);

test('a wrapped key opens for its ballot under its master key', () => {
  const key = newBallotKey();
  const wrapped = wrapKey(master, 'ballot1', key);
  expect(unwrapKey(master, 'ballot1', wrapped)).toEqual(key);
  expect(Buffer.from(wrapped, 'base64url').includes(key)).toBe(false);
  expect(wrapped).toHaveLength(82);
});

test('and for no other', () => {
  const wrapped = wrapKey(master, 'ballot1', newBallotKey());
  expect(() => unwrapKey(master, 'ballot2', wrapped)).toThrow(SealBroken);
  expect(() => unwrapKey(randomBytes(32), 'ballot1', wrapped)).toThrow(SealBroken);
});

test('every changed bit and every shortening is noticed', () => {
  const bytes = Buffer.from(wrapKey(master, 'ballot1', newBallotKey()), 'base64url');
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    expect(() => unwrapKey(master, 'ballot1', changed.toString('base64url'))).toThrow(SealBroken);
  }
  for (let length = 0; length < bytes.length; length++) {
    expect(() => unwrapKey(master, 'ballot1', bytes.subarray(0, length).toString('base64url'))).toThrow(
      SealBroken,
    );
  }
});

test('one text is one seal: letters that are skipped when read are refused', () => {
  const wrapped = wrapKey(master, 'ballot1', newBallotKey());
  for (const other of [`${wrapped}=`, ` ${wrapped}`, `${wrapped}\n`, `${wrapped}!`]) {
    expect(() => unwrapKey(master, 'ballot1', other)).toThrow(SealBroken);
  }
});

test('something sealed that is no key is refused', () => {
  expect(() => unwrapKey(master, 'ballot1', wrapKey(master, 'ballot1', randomBytes(16)))).toThrow(SealBroken);
});

test('two ballots have two keys, and one key is wrapped differently each time', () => {
  const key = newBallotKey();
  expect(key).not.toEqual(newBallotKey());
  expect(wrapKey(master, 'ballot1', key)).not.toBe(wrapKey(master, 'ballot1', key));
});

test('a master key is 32 bytes', () => {
  expect(() => wrapKey(randomBytes(31), 'ballot1', newBallotKey())).toThrow(RangeError);
});
