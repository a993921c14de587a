import type { Atom } from './atoms';
import { wordCount } from './atoms';
import { type Change, type Hunk, isSame } from './hunks';
import { bounds, type Place } from './words';

/** The same words deleted here and inserted there. */
export type Move = { from: Place; to: Place };

/** For each moved atom of a change, by its index on that side. */
export type Moves = Map<Atom, Move>;

/** One side of one change, by its order in the whole difference. */
type Side = { order: number; atoms: readonly Atom[] };
type Spot = { side: Side; index: number };

// Three words and what parts them: the shortest thing that can be a moved sentence.
const gram = 5;
// Text that repeats itself offers many places; the first few are as good as all, and the cost stays linear.
const candidates = 16;

// Two words at least: rows of dots and dashes are everywhere, and nobody moves them.
function key(list: readonly Atom[], index: number): string | null {
  const slice = list.slice(index, index + gram);
  const tells = slice.length === gram && slice[0]?.kind !== 'space' && wordCount(slice) > 1;
  return tells ? slice.map(atom => atom.text).join('\u0000') : null;
}

function indexOf(sides: readonly Side[]): Map<string, Spot[]> {
  const index = new Map<string, Spot[]>();
  for (const side of sides) {
    for (let at = 0; at < side.atoms.length; at += 1) {
      const name = key(side.atoms, at);
      if (name === null) continue;
      const spots = index.get(name) ?? [];
      if (spots.length < candidates) spots.push({ side, index: at });
      index.set(name, spots);
    }
  }
  return index;
}

/** How many atoms run on equal from two places, not counting white space at their end. */
function reach(left: Spot, right: Spot, taken: Moves): number {
  let size = 0;
  let solid = 0;
  for (;;) {
    const out = left.side.atoms[left.index + size];
    const now = right.side.atoms[right.index + size];
    if (!out || !now || out.text !== now.text || taken.has(now)) return solid;
    size += 1;
    if (out.kind !== 'space') solid = size;
  }
}

function isMove(left: readonly Atom[], right: readonly Atom[]): boolean {
  const words = wordCount(left);
  if (words >= bounds.movedWords) return true;
  const whole = (list: readonly Atom[]) => list[0]?.starts === true && list.at(-1)?.ends === true;
  return words >= bounds.movedSentenceWords && whole(left) && whole(right);
}

type Found = { left: readonly Atom[]; right: readonly Atom[]; later: boolean };

/** The longest stretch that runs on from here and came back in another change, in words not taken yet. */
function longest(here: Spot, index: Map<string, Spot[]>, taken: Moves): Found | null {
  const name = key(here.side.atoms, here.index);
  let best: Spot | null = null;
  let size = 0;
  for (const spot of name === null ? [] : (index.get(name) ?? [])) {
    // Within one change the words did not move: they were replaced.
    if (spot.side.order === here.side.order) continue;
    const shared = reach(here, spot, taken);
    if (shared > size) {
      best = spot;
      size = shared;
    }
  }
  const cut = ({ side, index: start }: Spot) => side.atoms.slice(start, start + size);
  return best && { left: cut(here), right: cut(best), later: best.side.order > here.side.order };
}

type Edges = { first?: Atom; last?: Atom };

function placesOf({ left, right, later }: Found, old: Edges, now: Edges): Move {
  const edge = (list: readonly Atom[], { first, last }: Edges) =>
    first && list.includes(first) ? 'start' : last && list.includes(last) ? 'end' : null;
  return {
    from: edge(left, old) ?? (later ? 'before' : 'after'),
    to: edge(right, now) ?? (later ? 'after' : 'before'),
  };
}

/** First and last word or mark of one side of the whole difference. */
function edges(hunks: readonly Hunk[], side: 'out' | 'in'): Edges {
  const solids = hunks
    .flatMap(hunk => (isSame(hunk) ? hunk.same : hunk[side]))
    .filter(atom => atom.kind !== 'space');
  return { first: solids[0], last: solids.at(-1) };
}

/**
 * Finds words that left one place and came back in another: at least `bounds.movedWords` in a row, or a whole sentence. Longest first
 * at each place, each word moved once. Every atom of both copies is a key of the result.
 */
export function movesOf(hunks: readonly Hunk[]): Moves {
  const changes = hunks.map((hunk, order) => ({ hunk, order })).filter(({ hunk }) => !isSame(hunk)) as {
    hunk: Change;
    order: number;
  }[];
  const outs = changes.map(({ hunk, order }) => ({ order, atoms: hunk.out }));
  const ins = changes.map(({ hunk, order }) => ({ order, atoms: hunk.in }));
  const index = indexOf(ins);
  const old = edges(hunks, 'out');
  const now = edges(hunks, 'in');
  const moves: Moves = new Map();

  for (const side of outs) {
    for (let at = 0; at < side.atoms.length; ) {
      const found = longest({ side, index: at }, index, moves);
      if (found && isMove(found.left, found.right)) {
        const move = placesOf(found, old, now);
        for (const atom of [...found.left, ...found.right]) moves.set(atom, move);
        at += found.left.length;
      } else at += 1;
    }
  }
  return moves;
}
