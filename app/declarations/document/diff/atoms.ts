/** The least that can change: a word, a mark of punctuation, a stretch of white space. Joined, atoms give the text back. */
export type Atom = {
  text: string;
  kind: 'word' | 'mark' | 'space';
  /** First of a sentence; last of one. */
  starts: boolean;
  ends: boolean;
};

// Words by Unicode's rules (UAX 29), which hold for every script written here; the language would change nothing in ours.
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
const ending = /^[.!?…。！？؟]$/u;
const closing = /^[)\]}"'»”’]$/u;

/** Words, marks and spaces of a text. A sentence ends on its full stop, at a line break, and at the end. */
export function atoms(text: string): Atom[] {
  const out: Atom[] = [];
  let fresh = true;
  let ended = false;
  // White space is cut out first: the segmenter's cost grows with the square of what it is given at once.
  for (const piece of text.split(/(\s+)/u)) {
    if (/^\s/u.test(piece)) {
      out.push({ text: piece, kind: 'space', starts: false, ends: false });
      fresh ||= ended || piece.includes('\n');
      continue;
    }
    for (const { segment, isWordLike } of segmenter.segment(piece)) {
      ended = ending.test(segment) || (ended && closing.test(segment));
      out.push({ text: segment, kind: isWordLike ? 'word' : 'mark', starts: fresh, ends: ended });
      fresh = false;
    }
  }
  const last = out.findLast(atom => atom.kind !== 'space');
  if (last) last.ends = true;
  return out;
}

export const wordCount = (list: readonly Atom[]): number => list.filter(atom => atom.kind === 'word').length;

export const joined = (list: readonly Atom[]): string => list.map(atom => atom.text).join('');
