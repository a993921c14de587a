import { createHmac } from 'node:crypto';
import { blankWord, type YesNoChoice, yesNoWords } from '../tally/words';
import { type ReceiptCode, receiptHash } from './receipt';
import { SealBroken, seal, unseal } from './sealed';
import { bound, subkey } from './subkey';

/** A vote as it lies in the box. `handle` finds it again from its code; neither says anything without the ballot's key. */
export type Envelope = { handle: string; sealed: string };

/** What was inside: a choice a question, in the order of the ballot's questions, and the hash of the code. */
export type OpenedEnvelope = { choices: YesNoChoice[]; hash: string };

const words: readonly string[] = [...yesNoWords, blankWord];
const longestWord = Math.max(...words.map(word => word.length));
// `{"choices":[],"hash":"…"}` is 88 bytes; a choice is its word, two quotes and a comma.
const frame = 96;
const room = (questions: number): number => frame + questions * (longestWord + 3);

const place = (ballot: string, handle: string): string => bound('envelope', ballot, handle);

/**
 * HMAC(k, ballot, person, code): the same code of the same person is the same envelope, so that sending it twice or changing it finds
 * the one there is; with somebody else's code she finds none. Without the code, which is nowhere, it leads to nobody.
 */
export const handleOf = (key: Uint8Array, ballot: string, person: string, code: ReceiptCode): string =>
  createHmac('sha256', subkey(key, 'handle'))
    .update(bound(ballot, person, code))
    .digest('base64url');

/**
 * Seals one vote under the ballot's key k. `choices` has a word for every question of the ballot, `blank` where she gave no
 * answer. All envelopes of one ballot have one length: the JSON is filled up with spaces to what the longest answers take.
 *
 * Throws RangeError for no questions or a word that is no choice: what a form sent was checked before.
 */
export function sealEnvelope(
  key: Uint8Array,
  ballot: string,
  person: string,
  code: ReceiptCode,
  choices: readonly YesNoChoice[],
): Envelope {
  if (choices.length === 0 || !choices.every(choice => words.includes(choice))) {
    throw new RangeError('a vote has a known word for every question');
  }
  const json = JSON.stringify({ choices, hash: receiptHash(ballot, code) });
  const handle = handleOf(key, ballot, person, code);
  const padded = Buffer.from(json.padEnd(room(choices.length)));
  return { handle, sealed: seal(subkey(key, 'seal'), place(ballot, handle), padded) };
}

const isOpened = (value: unknown): value is OpenedEnvelope => {
  const { choices, hash } = (value ?? {}) as Record<string, unknown>;
  return (
    Array.isArray(choices) && choices.every(choice => words.includes(choice)) && typeof hash === 'string'
  );
};

/**
 * Opens one envelope; for the close of the ballot alone. Throws SealBroken: another key or ballot, an envelope under
 * another's handle, changed bytes, or other than `questions` answers.
 */
export function openEnvelope(
  key: Uint8Array,
  ballot: string,
  questions: number,
  envelope: Envelope,
): OpenedEnvelope {
  const plain = unseal(subkey(key, 'seal'), place(ballot, envelope.handle), envelope.sealed);
  const opened: unknown = JSON.parse(plain.toString());
  if (!isOpened(opened) || opened.choices.length !== questions) throw new SealBroken();
  return { choices: opened.choices, hash: opened.hash };
}
