import { em, type Marks, type Run, strong } from '../words';

/** A row of asterisks: the marks it ends, the marks it begins. What it does neither of stays an asterisk. */
type Stars = { count: number; ends: number; begins: number };
type Piece = string | Stars;

const bits = [em, strong] as const;
const isSpace = (letter: string | undefined) => letter === undefined || /\s/u.test(letter);

function countOf(letter: string, source: string, from: number): number {
  let to = from;
  while (source[to] === letter) to += 1;
  return to - from;
}

/** One asterisk turns emphasis on or off, two strong, three both. A mark begins before a letter and ends after one. */
function pieces(source: string): Piece[] {
  const sign = /[*\\]/g;
  const out: Piece[] = [];
  const pending: Partial<Record<1 | 2, Stars>> = {};

  const stars = (from: number, count: number) => {
    const row: Stars = { count, ends: 0, begins: 0 };
    const mayEnd = !isSpace(source[from - 1]);
    const mayBegin = !isSpace(source[from + count]);
    for (const bit of count > 3 ? [] : bits.filter(one => one & count)) {
      const opener = pending[bit];
      if (opener && mayEnd) {
        opener.begins |= bit;
        row.ends |= bit;
        delete pending[bit];
      } else if (mayBegin) pending[bit] = row;
    }
    out.push(row);
  };

  /** Before an asterisk, or a bullet that begins a line, two backslashes are one and an odd one makes it a letter. */
  const slashes = (from: number, count: number): number => {
    const next = source[from + count];
    const lineStart = from === 0 || source[from - 1] === '\n';
    const escapes =
      next === '*' || (lineStart && /^[-+][ \t]/.test(source.slice(from + count, from + count + 2)));
    if (!escapes) {
      out.push('\\'.repeat(count));
      return count;
    }
    out.push('\\'.repeat(count >> 1));
    if (count % 2 === 0) return count;
    out.push(next ?? '');
    return count + 1;
  };

  for (let at = 0; at < source.length; ) {
    const letter = source[at];
    if (letter === '*') {
      const count = countOf('*', source, at);
      stars(at, count);
      at += count;
    } else if (letter === '\\') at += slashes(at, countOf('\\', source, at));
    else {
      sign.lastIndex = at;
      const to = sign.exec(source)?.index ?? source.length;
      out.push(source.slice(at, to));
      at = to;
    }
  }
  return out;
}

/**
 * The runs of one block. Marks are sets, not nested boxes, so asterisks are switches: every set of marks can be written, also those that
 * CommonMark's flanking and rule of three (0.31, section 6.2) cannot say, and **this:**is strong as a person would expect.
 */
export function marked(source: string): Run[] {
  const runs: Run[] = [];
  let now = 0;
  for (const piece of pieces(source)) {
    if (typeof piece === 'string') runs.push({ text: piece, marks: now as Marks });
    else {
      now &= ~piece.ends;
      const literal = piece.count - (piece.ends | piece.begins);
      if (literal > 0) runs.push({ text: '*'.repeat(literal), marks: now as Marks });
      now |= piece.begins;
    }
  }
  return runs;
}
