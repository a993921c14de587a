import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** What was sealed does not open: another key, another place, or changed bytes. Never says which, nor what is inside. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  constructor() {
    super('the seal is broken');
  }
}

const algorithm = 'aes-256-gcm';
const version = 1;
const ivBytes = 12;
const tagBytes = 16;

/** Bytes that sealing adds: version, IV and tag. */
export const sealBytes = 1 + ivBytes + tagBytes;

/**
 * AES-256-GCM with a random 96-bit IV (NIST SP 800-38D, 8.2.2). Base64url of: version byte 1 | IV 12 | ciphertext | tag 16.
 * `place` is bound as additional data: sealed here, it opens nowhere else.
 */
export function seal(key: Uint8Array, place: string, plain: Uint8Array): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(version), iv, body, cipher.getAuthTag()]).toString('base64url');
}

/** What was sealed with this key for this place. Throws SealBroken. */
export function unseal(key: Uint8Array, place: string, sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64url');
  // Node skips letters that are not base64url, so that many texts would be one seal: only the one we wrote is taken.
  if (bytes.length < sealBytes || bytes[0] !== version || bytes.toString('base64url') !== sealed)
    throw new SealBroken();
  const iv = bytes.subarray(1, 1 + ivBytes);
  const body = bytes.subarray(1 + ivBytes, bytes.length - tagBytes);
  try {
    const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}
