import type { Result, Warning } from './words';

/** What a recount reads, already decoded. `warnings` are those that arose before the ballots were read. */
export type BallotFile = {
  text: string;
  options: readonly string[];
  seed: string;
  warnings: readonly Warning[];
};

/** The values of a method's own options as written, without the dashes: `{ quorum: '40' }`. */
export type Given = Readonly<Record<string, string | undefined>>;

/**
 * A way of counting. `takes` are its own options, beside `options` and `seed` that go with every method. `prepare` checks
 * their values (BadUsage) before any file is opened, and gives back the recount (Malformed, or BadUsage where a value
 * contradicts the file).
 */
export type Method = {
  readonly takes: readonly string[];
  prepare(given: Given): (file: BallotFile) => Result;
};
