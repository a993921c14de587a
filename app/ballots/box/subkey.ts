import { hkdfSync } from 'node:crypto';

const keyBytes = 32;

/**
 * What a key is used for, each with a key of its own: HKDF-SHA256 (RFC 5869) without salt, info = one of these texts.
 * A changed text is another key, and opens nothing that was sealed before.
 */
const purposes = {
  receiptMac: 'youth-for-action/ballots/receipt-mac/1',
  wrap: 'youth-for-action/ballots/wrap/1',
  handle: 'youth-for-action/ballots/handle/1',
  seal: 'youth-for-action/ballots/seal/1',
} as const;

/** A key of 32 bytes for one purpose. Throws RangeError where the key it comes from is not 32 bytes. */
export function subkey(key: Uint8Array, purpose: keyof typeof purposes): Buffer {
  if (key.length !== keyBytes) throw new RangeError(`a key is ${keyBytes} bytes`);
  return Buffer.from(hkdfSync('sha256', key, '', purposes[purpose], keyBytes));
}

/** Several texts as one, so that no two lists of texts give the same bytes. */
export const bound = (...texts: readonly string[]): string => JSON.stringify(texts);
