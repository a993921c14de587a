import type { BlockType } from '../words';

/** Where moved words come from or go to: an edge of the old text (new text for `to`), or merely earlier or later than here. */
export type Place = 'start' | 'end' | 'before' | 'after';

/**
 * A stretch of a difference. `moved` stands where the words are now, with where they came `from`; where they were stands an `out` with
 * where they went `to`. So: same + out, in order, is exactly the old text; same + in + moved is exactly the new one.
 */
export type Segment =
  | { kind: 'same'; text: string }
  | { kind: 'in'; text: string }
  | { kind: 'out'; text: string; to?: Place }
  | { kind: 'moved'; text: string; from: Place };

/** One block of the difference of two documents, in the order of the new one; blocks that left stand where they were. */
export type Block = {
  type: BlockType;
  /** What it was before, when a paragraph became an item or the other way round. */
  was?: BlockType;
  /** The words are the same; emphasis or strong is not. */
  emphasis?: true;
  change: 'same' | 'in' | 'out' | 'changed';
  segments: Segment[];
};

export const bounds = {
  /** Words and marks inserted plus deleted in one text or block. Beyond it the block is shown as replaced: Myers costs their square. */
  edits: 500,
  /** The same for all the blocks of a document together. Blocks met after it is spent are shown as replaced. */
  allEdits: 2_000,
  /** Old times new blocks between two unchanged ones. Beyond it they are shown as replaced, not compared pair by pair. */
  pairs: 400,
  /** Shared words, as a part of all words (Dice), that make two blocks the same block changed. */
  likeness: 0.4,
  /** Words in a row that count as moved; a whole sentence needs fewer. */
  movedWords: 5,
  movedSentenceWords: 3,
} as const;
