import { atoms } from './atoms';
import { align, type Hunk } from './hunks';
import { movesOf } from './moves';
import { segments } from './segments';
import { tidy } from './tidy';
import { bounds, type Segment } from './words';

/** The hunks of two texts, tidy, moves not looked for yet. */
export const hunksOf = (before: string, after: string, edits: number): Hunk[] =>
  tidy(align(atoms(before), atoms(after), edits));

/**
 * The difference of two texts, by words. More than `bounds.edits` words apart, what is not common to their ends is shown as replaced. Nothing is lost: see `Segment` for what gives back the old and the new text.
 */
export function diffText(before: string, after: string): Segment[] {
  const hunks = hunksOf(before, after, bounds.edits);
  return segments(hunks, movesOf(hunks));
}
