import { newId } from '~/kernel/ids';
import type { Keys } from '~/kernel/keys';
import { handleOf } from './rules';

/**
 * A mark by which a phone is known again for one name: an id and a MAC over it and the name. It is given only after that
 * name came in from it, so nobody who guesses can make one, and it says nothing to whoever finds it.
 */
const macOf = (keys: Keys, id: string, pseudonym: string): string =>
  keys.mac('device', id, handleOf(pseudonym)).toString('hex').slice(0, 32);

export function markDevice(keys: Keys, pseudonym: string): string {
  const id = newId();
  return `${id}.${macOf(keys, id, pseudonym)}`;
}

/** The id of a phone from which this name has come in before; null for any other mark. */
export function knownDevice(keys: Keys, mark: string | undefined, pseudonym: string): string | null {
  const [id = '', mac = ''] = (mark ?? '').split('.');
  return id !== '' && mac === macOf(keys, id, pseudonym) ? id : null;
}

/** Seconds that a phone stays known. */
export const deviceSeconds = 90 * 86_400;
