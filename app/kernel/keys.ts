import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Keys that live outside the database. One master key; each purpose ("draft", "case", "ballot", "receipt") has its own,
 * derived by HKDF-SHA-256 (RFC 5869), so that what is sealed for one purpose cannot be opened as another.
 */
export type Keys = {
  /** AES-256-GCM, 12-byte random nonce in front, tag behind. `bound` is authenticated with it (ids, never texts). */
  seal(purpose: string, bound: string, plain: Uint8Array): Buffer;
  /** Throws when the bytes were altered, moved to another row, or sealed with another master key. */
  open(purpose: string, bound: string, sealed: Uint8Array): Buffer;
  mac(purpose: string, ...parts: string[]): Buffer;
  /** The 32 bytes for one purpose, for a domain that does its own cryptography (ballots). */
  derive(purpose: string): Buffer;
};

const nonceLength = 12;
const tagLength = 16;

export function keysFrom(master: Uint8Array): Keys {
  if (master.length !== 32) throw new Error('The master key is 32 bytes');
  const derived = new Map<string, Buffer>();
  const derive = (purpose: string): Buffer => {
    let key = derived.get(purpose);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', master, '', `youth-for-action/${purpose}`, 32));
      derived.set(purpose, key);
    }
    return key;
  };
  return {
    derive,
    seal(purpose, bound, plain) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', derive(purpose), nonce).setAAD(Buffer.from(bound));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open(purpose, bound, sealed) {
      const bytes = Buffer.from(sealed);
      const cipher = createDecipheriv('aes-256-gcm', derive(purpose), bytes.subarray(0, nonceLength));
      cipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(-tagLength));
      return Buffer.concat([cipher.update(bytes.subarray(nonceLength, -tagLength)), cipher.final()]);
    },
    mac(purpose, ...parts) {
      const mac = createHmac('sha256', derive(purpose));
      // Length before each part: ("ab","c") and ("a","bc") must not meet.
      for (const part of parts) mac.update(`${Buffer.byteLength(part)}:`).update(part);
      return mac.digest();
    },
  };
}
