import { defaultMarkdownParser } from 'prosemirror-markdown';
import type { Node } from 'prosemirror-model';
import { blocks } from '../blocks';
import { lines } from '../markdown';
import type { Doc } from '../schema';
import type { Run } from '../words';
import { withStars } from './escape';

/** Everything that CommonMark, or GitHub's tables and strikethrough, could take for a sign. */
const plain = (text: string) => text.replace(/[\\`*_~[\]<>&|]/g, '\\$&');

function inline(runs: readonly Run[]): string {
  return withStars(runs, plain)
    .replace(/^[#+\-=:]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

const shape = (paragraph: Node) =>
  JSON.stringify(
    paragraph.children.map(({ text, marks }) => [text, marks.map(mark => mark.type.name).sort()]),
  );

const wanted = (runs: readonly Run[]) =>
  JSON.stringify(
    runs.map(({ text, marks }) => [text, [...(marks & 1 ? ['em'] : []), ...(marks & 2 ? ['strong'] : [])]]),
  );

/** As others read it: where CommonMark cannot say the marks of a block, its words go out without them. */
function checked(runs: readonly Run[]): string {
  const written = inline(runs);
  const seen = defaultMarkdownParser.parse(written);
  const faithful = seen.childCount === 1 && shape(seen.child(0)) === wanted(runs);
  return faithful ? written : inline([{ text: runs.map(run => run.text).join(''), marks: 0 }]);
}

/** Markdown for the world: any CommonMark reader finds the same words in the same blocks. `fromMarkdown` is not its reader. */
export const publishMarkdown = (doc: Doc): string => lines(blocks(doc), checked);
