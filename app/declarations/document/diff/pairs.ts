import { diffArrays } from 'diff';
import { blockText } from '../text';
import type { DocBlock } from '../words';
import { atoms } from './atoms';
import { bounds } from './words';

/** An old block, the new block it became, or one of them alone. */
export type Pair = { before?: DocBlock; after?: DocBlock };

/** Words of a block with how often each stands there. */
function bag(block: DocBlock): Map<string, number> {
  const out = new Map<string, number>();
  for (const { text, kind } of atoms(blockText(block)))
    if (kind === 'word') out.set(text, (out.get(text) ?? 0) + 1);
  return out;
}

const size = (words: Map<string, number>) => [...words.values()].reduce((sum, count) => sum + count, 0);

/** Dice's coefficient on words: twice what is shared, over all. */
function likeness(left: Map<string, number>, right: Map<string, number>): number {
  let shared = 0;
  for (const [word, count] of left) shared += Math.min(count, right.get(word) ?? 0);
  const all = size(left) + size(right);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** In a stretch with no equal block: the pairs, in order, that are most alike in all (dynamic programming). */
function stretch(before: readonly DocBlock[], after: readonly DocBlock[]): Pair[] {
  const apart = [...before.map(block => ({ before: block })), ...after.map(block => ({ after: block }))];
  if (before.length * after.length > bounds.pairs || before.length === 0 || after.length === 0) return apart;
  const left = before.map(bag);
  const right = after.map(bag);
  const alike = left.map(one => right.map(other => likeness(one, other)));
  const best: number[][] = Array.from({ length: before.length + 1 }, () =>
    new Array(after.length + 1).fill(0),
  );
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const gain = (row: number, column: number) => {
    const value = alike[row]?.[column] ?? 0;
    return value >= bounds.likeness ? value : -1;
  };
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const cells = best[row];
      if (cells)
        cells[column] = Math.max(
          at(row + 1, column),
          at(row, column + 1),
          gain(row, column) + at(row + 1, column + 1),
        );
    }

  const out: Pair[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length && column < after.length) {
    const paired = gain(row, column);
    if (paired >= 0 && at(row, column) === paired + at(row + 1, column + 1))
      out.push({ before: before[row++], after: after[column++] });
    else if (at(row, column) === at(row + 1, column)) out.push({ before: before[row++] });
    else out.push({ after: after[column++] });
  }
  return [
    ...out,
    ...before.slice(row).map(block => ({ before: block })),
    ...after.slice(column).map(block => ({ after: block })),
  ];
}

/** Which block became which: equal words first, then, between those, the most alike. */
export function pairs(before: readonly DocBlock[], after: readonly DocBlock[]): Pair[] {
  const found = diffArrays(before.map(blockText), after.map(blockText));
  const out: Pair[] = [];
  let row = 0;
  let column = 0;
  let open = { before: [] as DocBlock[], after: [] as DocBlock[] };
  for (const { added, removed, count } of found) {
    if (removed) {
      open.before.push(...before.slice(row, row + count));
      row += count;
    } else if (added) {
      open.after.push(...after.slice(column, column + count));
      column += count;
    } else {
      out.push(...stretch(open.before, open.after));
      open = { before: [], after: [] };
      for (let nth = 0; nth < count; nth += 1) out.push({ before: before[row++], after: after[column++] });
    }
  }
  return [...out, ...stretch(open.before, open.after)];
}
