import { Malformed, quoted } from '~/kernel/malformed';

const digits = /^[0-9]+$/;
const mostDigits = 18;

/**
 * A weight or a count: decimal digits only, from 1 to 999999999999999999. Refuses `not-a-number` and `out-of-range`.
 * Leading zeros are read; the length is looked at first, so that a megabyte of digits costs nothing.
 */
export function wholeNumber(text: string, line: number): bigint {
  if (!digits.test(text)) {
    throw new Malformed(
      'not-a-number',
      line,
      `A number of ballots stands here in digits, not ${quoted(text)}.`,
    );
  }
  const significant = text.replace(/^0+/, '');
  if (significant === '') throw new Malformed('out-of-range', line, 'A number of ballots is at least 1.');
  if (significant.length > mostDigits) {
    throw new Malformed('out-of-range', line, 'A number of ballots is at most 999999999999999999.');
  }
  return BigInt(significant);
}
