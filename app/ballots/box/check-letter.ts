/** Crockford's base 32: no I, L, O, U, so that nothing is read as something else. */
export const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

// Multiplication by x in GF(32) = GF(2)[x] / (x^5 + x^2 + 1). The polynomial is primitive: x has order 31.
const timesX = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;

/**
 * The check letter of a code of at most 30 letters: a Reed-Solomon parity of one symbol over GF(32). Letter number i, counted from
 * the end beginning with 1, weighs x^i, the check letter weighs 1, and the weighed sum is 0. All weights differ and none is 0, so
 * every single wrong letter and every exchange of two different letters, neighbours or not, is noticed; and unlike Crockford's own
 * mod 37 it needs no letters beyond the 32. Any other mistake passes once in 32 times.
 */
export function checkLetter(code: string): string {
  // Horner: after the last letter each has been multiplied once for every place to its right, and once more.
  const sum = [...code].reduce((sofar, letter) => timesX(sofar ^ letters.indexOf(letter)), 0);
  return letters.charAt(sum);
}
