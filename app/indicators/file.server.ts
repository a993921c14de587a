import { createHash } from 'node:crypto';
import { ZodError } from 'zod';
import { refuse } from '~/kernel/refusal';

/**
 * A file read by one of the readers of this domain.
 * @throws Refusal indicators.file-broken 422 with the place in it that is not as it must be
 */
export function readFile<T>(text: string, read: (raw: unknown) => T): T {
  try {
    return read(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('indicators.file-broken', 422, { place: 'JSON' });
    if (error instanceof RangeError) return refuse('indicators.file-broken', 422, { place: error.message });
    if (error instanceof ZodError)
      return refuse('indicators.file-broken', 422, { place: error.issues[0]?.path.join('.') || 'JSON' });
    throw error;
  }
}

/** SHA-256 of files that are brought in together, in hex. */
export const sha256Of = (...texts: string[]): string =>
  texts.reduce((hash, text) => hash.update(text), createHash('sha256')).digest('hex');
