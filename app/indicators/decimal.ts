import { largest } from './chart';

/**
 * A figure as a decimal string without an exponent, "0.0000001": what is kept, and what two imports are compared by.
 * @throws RangeError for what is no figure: not finite, or larger than anything there is to count
 */
export function decimalOf(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) > largest) throw new RangeError(`no figure: ${value}`);
  const [digits = '', exponent] = String(value === 0 ? 0 : value).split('e-');
  if (exponent === undefined) return digits;
  const [whole = '', rest = ''] = digits.replace('-', '').split('.');
  return `${value < 0 ? '-' : ''}0.${'0'.repeat(Number(exponent) - whole.length)}${whole}${rest}`;
}
