import { ceilOfShare, parseFraction } from './fraction';

/**
 * How many people a share of the electorate is, rounded up: ceil(share × electorate), computed exactly. The share is
 * written `1/3`, `0.2` or `1`. 0.07 of 100 people is 7, where floating point makes it 8.
 *
 * Throws RangeError where the share is not a number from 0 to 1, or the electorate not a whole number of people:
 * both were checked when they were set, so here it is a bug.
 */
export function threshold(share: string, electorate: bigint | number): bigint {
  const fraction = parseFraction(share);
  if (!fraction || fraction.over > fraction.under) throw new RangeError('a share is a number from 0 to 1');
  if (typeof electorate === 'number' && !Number.isSafeInteger(electorate)) {
    throw new RangeError('an electorate is a whole number of people');
  }
  if (electorate < 0) throw new RangeError('an electorate is not negative');
  return ceilOfShare(fraction, BigInt(electorate));
}
