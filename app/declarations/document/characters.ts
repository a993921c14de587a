import { em, type Marks, type Run, strong } from './words';

// Line breaks and tabs are how a text was typed, not what it says. The no-break space of French stays: it is a choice.
const blank = /[\t\n\v\f\r \u0085\u2028\u2029]/u;
// Nobody sees them, PostgreSQL refuses the first of them, terminals obey some. Bidi and zero-width characters stay: scripts need them.
const control = /\p{Cc}/u;
// Half a character has no UTF-8 bytes: left alone, two different texts would share one hash.
const half = /\p{Cs}/u;
const space = /\s/u;

type Letter = { text: string; marks: Marks };

function letters(runs: readonly Run[]): Letter[] {
  const out: Letter[] = [];
  for (const run of joined(runs)) {
    for (const point of run.text) {
      const text = blank.test(point) ? ' ' : half.test(point) ? '\uFFFD' : control.test(point) ? '' : point;
      const repeated = text === ' ' && (out.length === 0 || out.at(-1)?.text === ' ');
      if (text !== '' && !repeated) out.push({ text, marks: run.marks });
    }
  }
  if (out.at(-1)?.text === ' ') out.pop();
  return out;
}

/** A mark neither begins nor ends on a space: nobody sees it there, and Markdown has no way to say it. */
function tighten(all: Letter[], mark: typeof em | typeof strong): void {
  const strip = (letter: Letter) => {
    letter.marks = (letter.marks & ~mark) as Marks;
  };
  for (const order of [all, all.toReversed()]) {
    let inside = false;
    for (const letter of order) {
      const marked = (letter.marks & mark) !== 0;
      if (marked && !inside && space.test(letter.text)) strip(letter);
      else inside = marked;
    }
  }
}

/** Neighbours under the same marks made one. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && last.marks === run.marks) last.text += run.text;
    else if (run.text !== '') out.push({ text: run.text, marks: run.marks });
  }
  return out;
}

/** The canonical runs of one block; none when nothing is left to read. */
export function cleanRuns(runs: readonly Run[]): Run[] {
  const all = letters(runs);
  if (all.every(letter => space.test(letter.text))) return [];
  tighten(all, em);
  tighten(all, strong);
  return joined(all).map(run => ({ text: run.text.normalize('NFC'), marks: run.marks }));
}
