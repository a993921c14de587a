/** An exact number of zero or more. `written` is what the person wrote, so that it is printed back unchanged. */
export type Fraction = { readonly over: bigint; readonly under: bigint; readonly written: string };

const asFraction = /^([0-9]+)\/([0-9]+)$/;
const asDecimal = /^([0-9]+)(?:\.([0-9]+))?$/;

/** Reads `A/B`, `12` or `0.25`; null for anything else: a sign, a space, a percent sign, an exponent, nothing under the line. */
export function parseFraction(written: string): Fraction | null {
  const [, over, under] = asFraction.exec(written) ?? [];
  if (over !== undefined && under !== undefined) {
    return BigInt(under) === 0n ? null : { over: BigInt(over), under: BigInt(under), written };
  }
  const [, whole, decimals = ''] = asDecimal.exec(written) ?? [];
  if (whole === undefined) return null;
  return { over: BigInt(whole + decimals), under: 10n ** BigInt(decimals.length), written };
}

/** Negative when part ÷ whole is less than the fraction, 0n when equal, positive when more. `whole` is above zero. */
export const compareShare = (part: bigint, whole: bigint, fraction: Fraction): bigint =>
  part * fraction.under - fraction.over * whole;

/** Whether two fractions are the same number, however written: 1/2, 2/4 and 0.5 are. */
export const sameNumber = (a: Fraction, b: Fraction): boolean => a.over * b.under === b.over * a.under;

/** The least whole number that is not less than fraction × whole. */
export const ceilOfShare = (fraction: Fraction, whole: bigint): bigint =>
  (fraction.over * whole + fraction.under - 1n) / fraction.under;
