import { randomBytes } from 'node:crypto';

/** 26 lower-case Crockford base32 characters, 130 random bits: nothing can be guessed or ordered by an id. */
export type Id = string;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

export const idPattern = /^[0-9a-hjkmnp-tv-z]{26}$/;

export const isId = (value: unknown): value is Id => typeof value === 'string' && idPattern.test(value);

/** `length` Crockford characters, five random bits each (256 is a multiple of 32, so no letter is likelier). */
export function randomCrockford(length: number): string {
  let out = '';
  for (const byte of randomBytes(length)) out += alphabet[byte & 31];
  return out;
}

export const newId = (): Id => randomCrockford(26);
