/** Bounds of one document. A clause of the 2008 Declaration has some 600 characters: these are walls, not goals. */
export const limits = {
  /** Code points of text in all blocks together, after cleaning. */
  characters: 20_000,
  /** Paragraphs and list items together. */
  blocks: 400,
  /** UTF-16 units of Markdown, white space and asterisks included, before anything reads it. */
  source: 200_000,
  /** Children of one node in JSON that comes from outside, before cleaning. */
  children: 4_000,
} as const;

/** The bit of a mark is also its number of asterisks in Markdown: * emphasis, ** strong, *** both. */
export const em = 1;
export const strong = 2;
export type Marks = 0 | 1 | 2 | 3;

/** A stretch of text under the same marks. */
export type Run = { text: string; marks: Marks };

/** What a reader sees as one thing: a paragraph, or one item of a bullet list. */
export type BlockType = 'paragraph' | 'item';
export type DocBlock = { type: BlockType; runs: Run[] };
