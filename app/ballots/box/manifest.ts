import { createHash } from 'node:crypto';

/** One question of a frozen ballot: what it is about, and the hash of the exact text that is voted on. */
export type ManifestQuestion = { kind: string; subject: string; textHash: string };

/** Everything that is settled when a ballot is frozen. Numbers of people are whole, shares are as written. */
export type Manifest = {
  ballot: string;
  opens: Date;
  closes: Date;
  electorate: number;
  method: string;
  ruleVersion: string;
  options: readonly string[];
  majority: string;
  base: string;
  quorum: { share: string; people: bigint };
  questions: readonly ManifestQuestion[];
};

const token = /^[\x21-\x7e]+$/;

const line = (...words: readonly string[]): string => {
  if (!words.every(word => token.test(word)))
    throw new RangeError('a word of a manifest is printable ASCII without spaces');
  return `${words.join(' ')}\n`;
};

/**
 * The manifest as bytes: printable ASCII, words parted by one space, every line ended by one line feed, in this order.
 *
 *     youth-for-action-ballot 1
 *     ballot ID
 *     opens 2026-11-24T12:00:00.000Z        UTC, milliseconds, from then on
 *     closes 2026-12-01T12:00:00.000Z       until then, not including it
 *     electorate 120                        how many may vote
 *     quorum 40 1/3                         how many must, and the share of the electorate that is rounded up to it
 *     method yes-no yes-no/1
 *     majority 2/3 valid                    the share, and of what
 *     option yes                            one line each, in order
 *     question 1 proposal ID SHA256         one line each, in order: kind, id, hash of the text
 *
 * The ballot's hash is the SHA-256 of these bytes: `sha256sum` on the downloaded file. Throws RangeError for a word with a
 * space or beyond ASCII, no question, no option, a wrong number, or a close that is not after the opening.
 */
export function manifestText(manifest: Manifest): string {
  const { ballot, opens, closes, electorate, quorum, questions, options } = manifest;
  if (!Number.isSafeInteger(electorate) || electorate < 0 || quorum.people < 0n) {
    throw new RangeError('a number of people is whole');
  }
  if (!(closes.getTime() > opens.getTime())) throw new RangeError('a ballot closes after it opens');
  if (questions.length === 0 || options.length === 0) throw new RangeError('a ballot asks something');
  return [
    line('youth-for-action-ballot', '1'),
    line('ballot', ballot),
    line('opens', opens.toISOString()),
    line('closes', closes.toISOString()),
    line('electorate', String(electorate)),
    line('quorum', String(quorum.people), quorum.share),
    line('method', manifest.method, manifest.ruleVersion),
    line('majority', manifest.majority, manifest.base),
    ...options.map(option => line('option', option)),
    ...questions.map(({ kind, subject, textHash }, index) =>
      line('question', String(index + 1), kind, subject, textHash),
    ),
  ].join('');
}

/** The hex SHA-256 of a manifest. */
export const manifestHash = (manifest: Manifest): string =>
  createHash('sha256').update(manifestText(manifest)).digest('hex');
