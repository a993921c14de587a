import { createHash } from 'node:crypto';
import { type Id, isId } from '~/kernel/ids';
import { canonical } from './canonical';
import type { Doc } from './schema';

/** A salt has one length, so that where it ends and the text begins is never in doubt. */
export const saltBytes = 32;

const hashPattern = /^[0-9a-f]{64}$/;

/** SHA-256(salt || bytes), 64 lower-case hex digits. A string counts as its UTF-8 bytes. Throws RangeError on a salt that is not 32 bytes. */
export function saltedHash(salt: Uint8Array, bytes: string | Uint8Array): string {
  if (salt.length !== saltBytes) throw new RangeError(`a salt has ${saltBytes} bytes`);
  return createHash('sha256').update(salt).update(bytes).digest('hex');
}

/** The hash of a document under its salt. Erasing text and salt leaves it: every snapshot that holds it still verifies. */
export const documentHash = (salt: Uint8Array, doc: Doc): string => saltedHash(salt, canonical(doc));

export type SnapshotEntry = {
  /** 1, 2, 3...: the number that readers see. */
  place: number;
  clause: Id;
  version: Id;
  hash: string;
};

export type Snapshot = {
  declaration: Id;
  /** Language of the authentic text, BCP 47. */
  lang: string;
  /** Title and preamble, which are one text. */
  text: { version: Id; hash: string };
  /** In reading order. */
  clauses: readonly SnapshotEntry[];
};

const isHash = (value: string) => hashPattern.test(value);

function verify({ declaration, lang, text, clauses }: Snapshot): void {
  const wrong = (what: string): never => {
    throw new RangeError(`snapshot: ${what}`);
  };
  if (!isId(declaration)) wrong('declaration');
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang)) wrong('lang');
  if (!isId(text.version) || !isHash(text.hash)) wrong('text');
  clauses.forEach(({ place, clause, version, hash }, index) => {
    if (place !== index + 1) wrong('places are 1, 2, 3... in reading order');
    if (!isId(clause) || !isId(version) || !isHash(hash)) wrong(`clause ${place}`);
  });
  if (new Set(clauses.map(({ clause }) => clause)).size !== clauses.length) wrong('a clause stands once');
}

/**
 * The file that a snapshot's hash is the SHA-256 of, so that `sha256sum` alone can check it. ASCII; every line ends in one LF (0x0A);
 * fields are parted by one space (0x20); hashes are 64 lower-case hex digits:
 *
 *     youth-for-action snapshot 1
 *     declaration ID
 *     lang TAG
 *     text VERSION HASH                     (title and preamble)
 *     clause PLACE CLAUSE VERSION HASH      (one line each, places 1, 2, 3... in decimal)
 *
 * Throws RangeError on anything else: a wrong snapshot is a bug, not a refusal.
 */
export function snapshotFile(snapshot: Snapshot): string {
  verify(snapshot);
  const lines = [
    'youth-for-action snapshot 1',
    `declaration ${snapshot.declaration}`,
    `lang ${snapshot.lang}`,
    `text ${snapshot.text.version} ${snapshot.text.hash}`,
    ...snapshot.clauses.map(
      ({ place, clause, version, hash }) => `clause ${place} ${clause} ${version} ${hash}`,
    ),
  ];
  return lines.map(line => `${line}\n`).join('');
}

/** What is voted on: SHA-256 of the snapshot's file, 64 lower-case hex digits. */
export const snapshotHash = (snapshot: Snapshot): string =>
  createHash('sha256').update(snapshotFile(snapshot)).digest('hex');
