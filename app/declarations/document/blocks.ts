import type { Node } from 'prosemirror-model';
import { refuse } from '~/kernel/refusal';
import { cleanRuns } from './characters';
import { type Doc, schema } from './schema';
import { type BlockType, type DocBlock, em, limits, type Marks, type Run, strong } from './words';

function marksOf(node: Node): Marks {
  let bits = 0;
  for (const mark of node.marks) bits |= mark.type.name === 'em' ? em : strong;
  return bits as Marks;
}

/** The document as a flat list, in reading order: the shape that text, Markdown, page and difference are made from. */
export function blocks(doc: Doc): DocBlock[] {
  const out: DocBlock[] = [];
  const read = (paragraph: Node, type: BlockType) =>
    out.push({
      type,
      runs: paragraph.children.map(text => ({ text: text.text ?? '', marks: marksOf(text) })),
    });
  for (const block of doc.children) {
    if (block.type.name === 'paragraph') read(block, 'paragraph');
    else for (const item of block.children) read(item.child(0), 'item');
  }
  return out;
}

const textNode = ({ text, marks }: Run) =>
  schema.text(text, [
    ...(marks & em ? [schema.mark('em')] : []),
    ...(marks & strong ? [schema.mark('strong')] : []),
  ]);

/**
 * The one maker of documents: cleans every block, drops the empty ones, puts neighbouring items in one list.
 * Refuses `declarations.document-invalid` (422, details.reason `too-long` or `too-many-blocks`, details.limit) past the limits.
 */
export function build(list: readonly DocBlock[]): Doc {
  const kept = list
    .map(({ type, runs }) => ({ type, runs: cleanRuns(runs) }))
    .filter(({ runs }) => runs.length > 0);
  withinLimits(kept);

  const top: Node[] = [];
  let items: Node[] = [];
  const closeList = () => {
    if (items.length > 0) top.push(schema.node('bullet_list', null, items));
    items = [];
  };
  for (const { type, runs } of kept) {
    const paragraph = schema.node('paragraph', null, runs.map(textNode));
    if (type === 'item') items.push(schema.node('list_item', null, paragraph));
    else {
      closeList();
      top.push(paragraph);
    }
  }
  closeList();
  const doc = schema.node('doc', null, top);
  doc.check();
  return doc as Doc;
}

function withinLimits(list: readonly DocBlock[]): void {
  if (list.length > limits.blocks)
    refuse('declarations.document-invalid', 422, { reason: 'too-many-blocks', limit: limits.blocks });
  let characters = 0;
  for (const { runs } of list) for (const run of runs) characters += [...run.text].length;
  if (characters > limits.characters)
    refuse('declarations.document-invalid', 422, { reason: 'too-long', limit: limits.characters });
}
