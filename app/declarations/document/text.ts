import { blocks } from './blocks';
import type { Doc } from './schema';
import type { DocBlock } from './words';

export const blockText = (block: DocBlock): string => block.runs.map(run => run.text).join('');

/** What the document says, one line a paragraph or item, without marks: what screening reads, search finds and difference compares. */
export const text = (doc: Doc): string => blocks(doc).map(blockText).join('\n');
