import { type Node, Schema } from 'prosemirror-model';

/**
 * All that a clause can be: paragraphs, flat bullet lists, emphasis, strong. No attribute exists, so nothing can carry a
 * link, a style or an address (R65). One paragraph an item: a nested list in a declaration is a clause that wants splitting.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block*' },
    paragraph: { group: 'block', content: 'text*', toDOM: () => ['p', 0] },
    bullet_list: { group: 'block', content: 'list_item+', toDOM: () => ['ul', 0] },
    list_item: { content: 'paragraph', toDOM: () => ['li', 0] },
    text: {},
  },
  marks: {
    em: { toDOM: () => ['em', 0] },
    strong: { toDOM: () => ['strong', 0] },
  },
});

declare const clean: unique symbol;

/** A document in canonical form. Only `build` makes one, so whoever holds a Doc holds bytes that may be hashed. */
export type Doc = Node & { readonly [clean]: true };
