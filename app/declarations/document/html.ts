import { createElement as element, Fragment, type ReactElement, type ReactNode } from 'react';
import { blocks } from './blocks';
import type { Doc } from './schema';
import { type DocBlock, em, type Run, strong } from './words';

function inline({ text, marks }: Run): ReactNode {
  const inner = marks & em ? element('em', null, text) : text;
  return marks & strong ? element('strong', null, inner) : inner;
}

function grouped(list: readonly DocBlock[]): DocBlock[][] {
  const out: DocBlock[][] = [];
  for (const block of list) {
    const last = out.at(-1);
    if (block.type === 'item' && last?.[0]?.type === 'item') last.push(block);
    else out.push([block]);
  }
  return out;
}

// Children are given as arguments, not as an array: they have no identity but their place, so they need no keys.
const leaf = (tag: 'p' | 'li', { runs }: DocBlock, className?: string) =>
  element(tag, { className, dir: 'auto' }, ...runs.map(inline));

function group(list: readonly DocBlock[], className?: string): ReactNode[] {
  return list[0]?.type === 'item'
    ? [element('ul', { className }, ...list.map(item => leaf('li', item)))]
    : list.map(block => leaf('p', block, className));
}

/**
 * The document as page elements: p, ul, li, em, strong and text, which React escapes. `className` goes on p and ul. Each block takes its
 * direction from its own letters, so that a right-to-left quotation cannot rearrange its neighbours.
 */
export function DocumentBody({ doc, className }: { doc: Doc; className?: string }): ReactElement {
  return element(Fragment, null, ...grouped(blocks(doc)).flatMap(list => group(list, className)));
}
