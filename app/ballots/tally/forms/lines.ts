import { Malformed } from '~/kernel/malformed';
import { physicalLines } from '~/kernel/physical-lines';

export type Line = { text: string; number: number };

/** The number of the last line; 1 in an empty file, where reading failed before it began. */
export const lastLine = (text: string): number => Math.max(1, physicalLines(text).length);

/**
 * The lines of a file in order with their 1-based numbers, comments (`#` first) left out. LF, CRLF and CR end a line. A NUL is
 * refused (`nul`) where it stands, also in a comment, but not before what is wrong in an earlier line.
 */
export function* linesOf(text: string): Generator<Line> {
  let number = 0;
  for (const line of physicalLines(text)) {
    number += 1;
    if (line.includes('\0')) throw new Malformed('nul', number, 'There is a NUL byte in the file.');
    if (!line.startsWith('#')) yield { text: line, number };
  }
}
