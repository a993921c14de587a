import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { randomCrockford } from '~/kernel/ids';
import { checkLetter } from './check-letter';
import { bound, subkey } from './subkey';

declare const receiptCode: unique symbol;

/** A code as it is shown: capitals, `XXXX-XXXX-XXXX-XXXX-XXXX-C`. Only this module makes one. */
export type ReceiptCode = string & { readonly [receiptCode]: true };

const dataLetters = 20;
const shape = /^[0-9A-HJKMNP-TV-Z]{21}$/;
const longestTyped = 100;

const shown = (plain: string): ReceiptCode => (plain.match(/.{1,4}/g) ?? []).join('-') as ReceiptCode;

/** A new code: 20 letters of five random bits each, and the check letter. */
export function newReceiptCode(): ReceiptCode {
  const data = randomCrockford(dataLetters).toUpperCase();
  return shown(data + checkLetter(data));
}

/**
 * A code as a person types it: in any case, with spaces and dashes anywhere or nowhere, O for 0, I and L for 1.
 * Null when it is no code: wrong length, a letter that does not exist, a check letter that does not fit.
 */
export function parseReceiptCode(typed: string): ReceiptCode | null {
  if (typed.length > longestTyped) return null;
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}\u2212]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (!shape.test(plain)) return null;
  return checkLetter(plain.slice(0, dataLetters)) === plain.slice(dataLetters) ? shown(plain) : null;
}

/**
 * The server's word that this code was made for this person in this ballot: HMAC-SHA256, base64url. It travels in the form beside the
 * code; nothing of either is stored.
 */
export const receiptMac = (key: Uint8Array, ballot: string, person: string, code: ReceiptCode): string =>
  createHmac('sha256', subkey(key, 'receiptMac'))
    .update(bound(ballot, person, code))
    .digest('base64url');

/** Whether the word is ours, for her, this ballot and this code. Compared in constant time. */
export function receiptIsOurs(
  key: Uint8Array,
  ballot: string,
  person: string,
  code: ReceiptCode,
  mac: string,
): boolean {
  const expected = Buffer.from(receiptMac(key, ballot, person, code));
  const offered = Buffer.from(mac);
  return offered.length === expected.length && timingSafeEqual(offered, expected);
}

/**
 * What is published of a code after close: the hex SHA-256 of the ballot's id, a line feed and the code as shown.
 * At home: `printf 'BALLOT\nCODE' | sha256sum`.
 */
export const receiptHash = (ballot: string, code: ReceiptCode): string =>
  createHash('sha256').update(`${ballot}\n${code}`).digest('hex');
