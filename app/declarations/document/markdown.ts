import { refuse } from '~/kernel/refusal';
import { blocks, build } from './blocks';
import { inlineMarkdown } from './markdown/escape';
import { marked } from './markdown/marked';
import type { Doc } from './schema';
import { type DocBlock, limits, type Run } from './words';

// A bullet needs something after it: a lone dash, a row of dashes and an arrow are text.
const bullet = /^[-*+][ \t]+(?=[^ \t])/;
const edges = /^[ \t]+|(?<![ \t])[ \t]+$/g;

/**
 * The document that somebody wrote in a plain field. A blank line ends a paragraph; "- " (or * or +) begins an item; one line break is
 * a space; *emphasis* and **strong**. Everything else in the text is text: headings, links, images, code, quotes, numbers, HTML.
 * A backslash means something only before an asterisk, or before a bullet at the start of a line.
 * Refuses as `build` does, when the text is too long.
 */
export function fromMarkdown(source: string): Doc {
  if (source.length > limits.source)
    refuse('declarations.document-invalid', 422, { reason: 'too-long', limit: limits.characters });
  const found: { type: DocBlock['type']; lines: string[] }[] = [];
  let open = false;
  for (const raw of source.split(/\r\n?|\n/)) {
    const line = raw.replace(edges, '');
    if (!/\S/.test(line)) open = false;
    else if (bullet.test(line)) {
      found.push({ type: 'item', lines: [line.replace(bullet, '')] });
      open = true;
    } else if (open) found.at(-1)?.lines.push(line);
    else {
      found.push({ type: 'paragraph', lines: [line] });
      open = true;
    }
  }
  return build(found.map(({ type, lines }) => ({ type, runs: marked(lines.join('\n')) })));
}

/** One line a block, a blank line between blocks, none between items. */
export function lines(list: readonly DocBlock[], inline: (runs: readonly Run[]) => string): string {
  let out = '';
  list.forEach((block, place) => {
    const previous = list[place - 1];
    if (previous) out += block.type === 'item' && previous.type === 'item' ? '\n' : '\n\n';
    out += block.type === 'item' ? `- ${inline(block.runs)}` : inline(block.runs);
  });
  return out;
}

/** The text for the plain field: `fromMarkdown` reads it back to the very same document, whatever the document. */
export const toMarkdown = (doc: Doc): string => lines(blocks(doc), inlineMarkdown);
