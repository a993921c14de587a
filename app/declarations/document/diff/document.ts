import { blocks } from '../blocks';
import type { Doc } from '../schema';
import { blockText } from '../text';
import type { DocBlock } from '../words';
import { editsOf, type Hunk } from './hunks';
import { type Moves, movesOf } from './moves';
import { type Pair, pairs } from './pairs';
import { segments } from './segments';
import { hunksOf } from './text';
import { type Block, bounds } from './words';

const textOf = (block: DocBlock | undefined) => (block ? blockText(block) : '');

function change({ before, after }: Pair, hunks: readonly Hunk[], moves: Moves): Block {
  const found = segments(hunks, moves);
  const type = (after ?? before)?.type ?? 'paragraph';
  if (!after) return { type, change: 'out', segments: found };
  if (!before) return { type, change: 'in', segments: found };
  const words = found.every(segment => segment.kind === 'same');
  const emphasis = words && JSON.stringify(before.runs) !== JSON.stringify(after.runs);
  const retyped = before.type !== after.type;
  return {
    type,
    ...(retyped ? { was: before.type } : {}),
    ...(emphasis ? { emphasis } : {}),
    change: words && !emphasis && !retyped ? 'same' : 'changed',
    segments: found,
  };
}

/** The hunks of each pair, within one budget for all: a document of many rewritten blocks must not cost many times the bound. */
function hunksOfAll(list: readonly Pair[]): Hunk[][] {
  let left: number = bounds.allEdits;
  return list.map(({ before, after }) => {
    const hunks = hunksOf(textOf(before), textOf(after), Math.max(0, Math.min(left, bounds.edits)));
    if (before && after) left -= editsOf(hunks);
    return hunks;
  });
}

/**
 * The difference of two documents, block by block; words that moved are found across blocks. Past `bounds.edits` in a block, or
 * `bounds.allEdits` before it, a block is shown as replaced.
 */
export function diffDocuments(before: Doc, after: Doc): Block[] {
  const found = pairs(blocks(before), blocks(after));
  const hunks = hunksOfAll(found);
  const moves = movesOf(hunks.flat());
  return found.map((pair, place) => change(pair, hunks[place] ?? [], moves));
}
