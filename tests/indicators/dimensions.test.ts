import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalOf } from '~/indicators/decimal';
import { breakdownOf, dimensionKey, dimensionsOf } from '~/indicators/dimensions';
import { distinct } from '~/indicators/distinct';
import { observations } from './data';

const code = fc.constantFrom('_T', 'F', 'M', 'Y0T17', 'Y_GE18', 'a&b=c');

describe('dimensions', () => {
  test('say nothing of everybody, and the rest in one order', () => {
    expect(dimensionsOf({ sex: '_T', age: '_T' })).toEqual({});
    expect(dimensionKey({})).toBe('');
    expect(dimensionKey({ sex: 'F', age: 'Y0T17' })).toBe('age=Y0T17&sex=F');
    expect(JSON.stringify(dimensionsOf({ sex: 'F', age: 'Y0T17' }))).toBe('{"age":"Y0T17","sex":"F"}');
  });

  test('come back as they were, and two breakdowns never share a key', () => {
    fc.assert(
      fc.property(code, code, code, code, (sex, age, sex2, age2) => {
        expect(breakdownOf(dimensionsOf({ sex, age }))).toEqual({ sex, age });
        const key = (sex: string, age: string) => dimensionKey(dimensionsOf({ sex, age }));
        expect(key(sex, age) === key(sex2, age2)).toBe(sex === sex2 && age === age2);
      }),
    );
  });
});

describe('a decimal', () => {
  test('is written as a person writes it', () => {
    expect([445, 99.5, 0, -0, -1.5, 1e15, 1e-7, 1.25e-9, -3e-10].map(decimalOf)).toEqual([
      '445',
      '99.5',
      '0',
      '0',
      '-1.5',
      '1000000000000000',
      '0.0000001',
      '0.00000000125',
      '-0.0000000003',
    ]);
  });

  test('is the same number when it is read again', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), value => {
        expect(Number(decimalOf(value))).toBe(value === 0 ? 0 : value);
        expect(decimalOf(value)).toMatch(/^-?\d+(\.\d+)?$/);
      }),
    );
  });

  test('is refused for what is no figure', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e16, -1e22])
      expect(() => decimalOf(value)).toThrow(RangeError);
  });
});

describe('the figures of one file', () => {
  const [row] = observations as [(typeof observations)[number]];

  test('stand once, and twice the same is once', () => {
    expect(distinct(observations)).toEqual({ rows: observations, conflict: null });
    expect(distinct([row, { ...row, note: 'otra' }])).toEqual({ rows: [row], conflict: null });
  });

  test('conflict when one key has two values', () => {
    const other = { ...row, value: row.value + 1 };
    expect(distinct([row, other]).conflict).toEqual(other);
    expect(distinct([row, { ...other, period: '1999' }]).conflict).toBeNull();
  });
});
