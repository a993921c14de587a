import { hash, verify } from '@node-rs/argon2';
import { passphraseOf } from './rules';

// argon2id is the library's default algorithm. OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassphrase = (typed: string): Promise<string> => hash(passphraseOf(typed), options);

let decoy: Promise<string> | undefined;

/** Takes the same work whether the person exists or not (R67): an unknown name is checked against a decoy. */
export async function passphraseFits(stored: string | undefined, typed: string): Promise<boolean> {
  decoy ??= hashPassphrase(crypto.randomUUID());
  const fits = await verify(stored ?? (await decoy), passphraseOf(typed)).catch(() => false);
  return fits && stored !== undefined;
}
