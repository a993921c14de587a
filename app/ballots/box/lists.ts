import { createHash } from 'node:crypto';
import type { YesNoCounts } from '../tally/methods/yes-no';
import { blankWord, type YesNoChoice } from '../tally/words';
import type { OpenedEnvelope } from './envelope';

/** With fewer ballots a list tells who voted what: below this only the result is published. */
export const leastBallots = 10;

/** Two lists that do not join: the hashes of the codes, and the choices of each question, each sorted by itself. */
export type Lists = { hashes: string[]; choices: YesNoChoice[][] };

const byContent = <T extends string>(list: readonly T[]): T[] => [...list].sort();

const choicesOf = (opened: readonly OpenedEnvelope[], question: number): YesNoChoice[] =>
  byContent(
    opened.map(({ choices }) => {
      const choice = choices[question];
      if (choice === undefined) throw new RangeError('a vote has a choice for every question');
      return choice;
    }),
  );

/** How many ballots said each word, for every question in order. */
export const countsOf = (opened: readonly OpenedEnvelope[], questions: number): YesNoCounts[] =>
  Array.from({ length: questions }, (_, question) => {
    const counts = { yes: 0n, no: 0n, abstain: 0n, blank: 0n };
    for (const choice of choicesOf(opened, question)) counts[choice] += 1n;
    return counts;
  });

/**
 * What is published of the opened envelopes after close; null below ten ballots. The order of the envelopes leaves no
 * trace, and the choices of one person are not beside each other: each question is sorted alone.
 *
 * Throws RangeError when a hash is there twice: the number of hashes is the number of ballots.
 */
export function listsOf(opened: readonly OpenedEnvelope[], questions: number): Lists | null {
  if (new Set(opened.map(({ hash }) => hash)).size !== opened.length)
    throw new RangeError('one code, one ballot');
  if (opened.length < leastBallots) return null;
  return {
    hashes: byContent(opened.map(({ hash }) => hash)),
    choices: Array.from({ length: questions }, (_, question) => choicesOf(opened, question)),
  };
}

/** A file as it is published, and the hex SHA-256 of its bytes. */
export type PublishedFile = { text: string; sha256: string };

const published = (text: string): PublishedFile => ({
  text,
  sha256: createHash('sha256').update(text).digest('hex'),
});

/**
 * The choices of one question as the file that `yfa tally --method yes-no` reads: one ballot a line, ASCII, each line
 * ended by a line feed. `question` counts from 1.
 */
export const choicesFile = (
  ballot: string,
  question: number,
  choices: readonly YesNoChoice[],
): PublishedFile =>
  published(
    [`# ballot ${ballot}, question ${question}`, ...byContent(choices)].map(line => `${line}\n`).join(''),
  );

/** The hashes of the codes as a file, one a line. She looks for the hash of hers. */
export const hashesFile = (hashes: readonly string[]): PublishedFile =>
  published(
    byContent(hashes)
      .map(hash => `${hash}\n`)
      .join(''),
  );

/** Whether a recount is possible from the file: with nothing but blanks in it, the command finds no valid ballot. */
export const canBeRecounted = (choices: readonly YesNoChoice[]): boolean =>
  choices.some(choice => choice !== blankWord);
