import { randomBytes } from 'node:crypto';
import { SealBroken, seal, unseal } from './sealed';
import { bound, subkey } from './subkey';

const keyBytes = 32;

/** k, made for one ballot when it is frozen, and gone with its envelopes at close. */
export const newBallotKey = (): Buffer => randomBytes(keyBytes);

const place = (ballot: string): string => bound('ballot key', ballot);

/** k as it may stand in the database: sealed under the master key, for this ballot alone. 82 letters of base64url. */
export const wrapKey = (master: Uint8Array, ballot: string, key: Uint8Array): string =>
  seal(subkey(master, 'wrap'), place(ballot), key);

/** k again. Throws SealBroken where the master key or the ballot is another, or the bytes were changed. */
export function unwrapKey(master: Uint8Array, ballot: string, wrapped: string): Buffer {
  const key = unseal(subkey(master, 'wrap'), place(ballot), wrapped);
  if (key.length !== keyBytes) throw new SealBroken();
  return key;
}
