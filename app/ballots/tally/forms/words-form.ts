import { Malformed, quoted } from '~/kernel/malformed';
import { blankWord } from '../words';
import { type Line, lastLine, linesOf } from './lines';
import { wholeNumber } from './whole-number';

/** How many ballots said each word; every word of the vocabulary is there, also with 0n. */
export type WordCounts<Word extends string> = { said: Record<Word, bigint>; blank: bigint };

// `12;yes` is twelve ballots, `yes` is one.
function ballotsAt({ text, number }: Line): { count: bigint; word: string } {
  const semicolon = text.indexOf(';');
  if (semicolon >= 0) {
    return { count: wholeNumber(text.slice(0, semicolon), number), word: text.slice(semicolon + 1) };
  }
  if (/^[0-9]/.test(text)) {
    throw new Malformed(
      'no-semicolon',
      number,
      `A semicolon stands between number and word; ${quoted(text)} has none.`,
    );
  }
  return { count: 1n, word: text };
}

/**
 * Reads ballots of one word each: a line is a word of the vocabulary or `blank`, or `count;word` for several. Lines
 * that start with `#` and empty lines are skipped; spaces around a line do not count.
 *
 * Throws Malformed: nul, not-a-number, out-of-range, no-semicolon, unknown-word, no-ballots (not one that is not blank).
 */
export function readWords<Word extends string>(text: string, words: readonly Word[]): WordCounts<Word> {
  const counts = new Map<string, bigint>([...words, blankWord].map(word => [word, 0n]));
  for (const line of linesOf(text)) {
    const trimmed = line.text.trim();
    if (trimmed === '') continue;
    const { count, word } = ballotsAt({ text: trimmed, number: line.number });
    const before = counts.get(word);
    if (before === undefined) {
      const known = [...words, blankWord].join(', ');
      throw new Malformed(
        'unknown-word',
        line.number,
        `${quoted(word)} is not a vote here; a vote is ${known}.`,
      );
    }
    counts.set(word, before + count);
  }
  if (words.every(word => counts.get(word) === 0n)) {
    throw new Malformed('no-ballots', lastLine(text), 'The file ends without one valid ballot.');
  }
  return {
    said: Object.fromEntries(words.map(word => [word, counts.get(word) ?? 0n])) as Record<Word, bigint>,
    blank: counts.get(blankWord) ?? 0n,
  };
}
