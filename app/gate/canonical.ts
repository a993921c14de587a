import { createHash, randomBytes } from 'node:crypto';

const ordered = (value: unknown): unknown => {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(ordered);
  if (value && typeof value === 'object' && !(value instanceof Date))
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inside]) => inside !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inside]) => [key, ordered(inside)]),
    );
  return value;
};

/** JSON with sorted keys and NFC strings: the same content has the same bytes on every machine. Dates as ISO 8601. */
export const canonical = (value: unknown): string => JSON.stringify(ordered(value));

export const newSalt = (): Buffer => randomBytes(16);

/** SHA-256(salt || bytes) in hex, over the fields, a NUL, and the structure that comes with them. */
export const hashOf = (salt: Uint8Array, fields: string, structure: string): string =>
  createHash('sha256').update(salt).update(fields).update('\0').update(structure).digest('hex');
