import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ceilOfShare, compareShare, parseFraction, sameNumber } from '~/kernel/fraction';

const fraction = (written: string) => parseFraction(written)!;

test('a fraction, a whole number and a decimal are read exactly and printed as written', () => {
  expect(fraction('2/3')).toEqual({ over: 2n, under: 3n, written: '2/3' });
  expect(fraction('12')).toEqual({ over: 12n, under: 1n, written: '12' });
  expect(fraction('0.250')).toEqual({ over: 250n, under: 1000n, written: '0.250' });
  expect(fraction('46.25')).toMatchObject({ over: 4625n, under: 100n });
});

test.each([
  '',
  ' ',
  '1/0',
  '1/',
  '/2',
  '1/2/3',
  '-1/2',
  '1/-2',
  '+1',
  '.5',
  '5.',
  '1,5',
  '1e3',
  '½',
  '50%',
  '1 /2',
  '٣',
  '1/2\n',
])('%j is no number here', written => {
  expect(parseFraction(written)).toBeNull();
});

test('equal numbers are equal however written', () => {
  expect(sameNumber(fraction('1/2'), fraction('0.50'))).toBe(true);
  expect(sameNumber(fraction('1/3'), fraction('0.3333333333333333'))).toBe(false);
});

const natural = fc.bigInt({ min: 0n, max: 10n ** 18n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 18n });

test('comparing agrees with whole numbers', () => {
  fc.assert(
    fc.property(natural, positive, natural, positive, (part, whole, over, under) => {
      const difference = compareShare(part, whole, fraction(`${over}/${under}`));
      expect(difference > 0n).toBe(part * under > over * whole);
      expect(difference === 0n).toBe(part * under === over * whole);
    }),
  );
});

test('the ceiling is the least number that reaches the share', () => {
  fc.assert(
    fc.property(natural, positive, natural, (over, under, whole) => {
      const least = ceilOfShare(fraction(`${over}/${under}`), whole);
      expect(least * under >= over * whole).toBe(true);
      expect((least - 1n) * under < over * whole || least === 0n).toBe(true);
    }),
  );
});
