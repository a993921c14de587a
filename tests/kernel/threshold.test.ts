import { expect, test } from 'vitest';
import { threshold } from '~/kernel/threshold';

test.each([
  ['1/3', 120, 40n],
  ['1/3', 121, 41n],
  ['0.1', 30, 3n],
  ['0.07', 100, 7n],
  ['0.29', 100, 29n],
  ['2/3', 1, 1n],
  ['1', 33, 33n],
  ['0', 33, 0n],
  ['1/2', 0, 0n],
])('%s of %i people is %i', (share, electorate, people) => {
  expect(threshold(share, electorate)).toBe(people);
});

test('it is exact where floating point rounds one person too many', () => {
  expect(Math.ceil(0.07 * 100)).toBe(8);
  expect(threshold('0.07', 100)).toBe(7n);
  expect(threshold('1/3', 3n * 10n ** 20n + 1n)).toBe(10n ** 20n + 1n);
});

test.each([
  ['4/3', 10],
  ['1.01', 10],
  ['', 10],
  ['-1/2', 10],
  ['1/0', 10],
  ['1/2', -1],
  ['1/2', 1.5],
  ['1/2', Number.NaN],
])('a share of %j of %d people is a bug', (share, electorate) => {
  expect(() => threshold(share, electorate)).toThrow(RangeError);
});
