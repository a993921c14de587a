import { type Atom, wordCount } from './atoms';
import { append, type Change, type Hunk, isSame, type Same } from './hunks';

const length = (list: readonly Atom[]) => list.reduce((sum, atom) => sum + atom.text.length, 0);
const weight = (change: Change) => Math.max(length(change.out), length(change.in));

/**
 * One or two words that stayed between two larger replacements help nobody: "un <canal> de <aviso>" reads better replaced whole. The rule
 * of semantic clean-up (N. Fraser, diff-match-patch), on words. The end of a sentence is never swallowed.
 */
function isIsland({ same }: Same, left: Change, right: Change): boolean {
  const words = wordCount(same);
  if (words > 2 || same.some(atom => atom.ends)) return false;
  const replaces = left.out.length + right.out.length > 0 && left.in.length + right.in.length > 0;
  if (!replaces) return false;
  return words === 0 || length(same) <= Math.min(weight(left), weight(right));
}

function joinIslands(hunks: readonly Hunk[]): Hunk[] {
  const out: Hunk[] = [];
  for (const hunk of hunks) {
    const island = out.at(-1);
    const left = out.at(-2);
    if (!isSame(hunk) && isSame(island) && left && !isSame(left) && isIsland(island, left, hunk)) {
      out.pop();
      // Copies: what may move is known by its atom, and the two sides may move apart.
      for (const list of [island.same.map(atom => ({ ...atom })), hunk.out]) append(out, 'out', list);
      for (const list of [island.same, hunk.in]) append(out, 'in', list);
    } else out.push(hunk);
  }
  return out;
}

const sameText = (one: readonly Atom[], other: readonly Atom[]) =>
  one.length === other.length && one.every((atom, at) => atom.text === other[at]?.text);

/** The side on which a change that only inserts, or only deletes, does so. */
const pureSide = ({ out, in: into }: Change) =>
  out.length === 0 ? ('in' as const) : into.length === 0 ? ('out' as const) : null;

/**
 * "[a] b [c b]" is "[a b c] b": two insertions (or deletions) around words that one of them ends or begins with are one insertion.
 */
function joinRepeats(hunks: readonly Hunk[]): Hunk[] {
  const out: Hunk[] = [];
  for (const hunk of hunks) {
    const island = out.at(-1);
    const left = out.at(-2);
    const kind =
      !isSame(hunk) && left && !isSame(left) && pureSide(left) === pureSide(hunk) ? pureSide(hunk) : null;
    if (isSame(hunk) || !kind || !left || isSame(left) || !isSame(island)) {
      out.push(hunk);
      continue;
    }
    const size = island.same.length;
    if (sameText(island.same, hunk[kind].slice(-size))) {
      out.pop();
      append(out, kind, [...island.same, ...hunk[kind].slice(0, -size)]);
      out.push({ same: hunk[kind].slice(-size) });
    } else if (sameText(island.same, left[kind].slice(0, size))) {
      out.splice(-2);
      append(out, 'same', left[kind].slice(0, size));
      append(out, kind, [...left[kind].slice(size), ...island.same, ...hunk[kind]]);
    } else out.push(hunk);
  }
  return out;
}

/** What a replacement's two sides share at their ends did not change. */
function trimEnds(hunks: readonly Hunk[]): Hunk[] {
  const out: Hunk[] = [];
  for (const hunk of hunks) {
    if (isSame(hunk)) {
      append(out, 'same', hunk.same);
      continue;
    }
    const room = Math.min(hunk.out.length, hunk.in.length);
    let head = 0;
    while (head < room && hunk.out[head]?.text === hunk.in[head]?.text) head += 1;
    let tail = 0;
    while (tail < room - head && hunk.out.at(-1 - tail)?.text === hunk.in.at(-1 - tail)?.text) tail += 1;
    append(out, 'same', hunk.in.slice(0, head));
    append(out, 'out', hunk.out.slice(head, hunk.out.length - tail));
    append(out, 'in', hunk.in.slice(head, hunk.in.length - tail));
    append(out, 'same', hunk.in.slice(hunk.in.length - tail));
  }
  return out;
}

/** How well a stretch reads by itself: whole sentences first, then from a word on, its space behind it. */
function score(stretch: readonly Atom[]): number {
  const first = stretch.find(atom => atom.kind !== 'space');
  const last = stretch.findLast(atom => atom.kind !== 'space');
  return (
    (first?.starts ? 4 : 0) +
    (last?.ends ? 3 : 0) +
    (stretch[0]?.kind === 'word' ? 2 : 0) +
    (last?.kind === 'word' ? 1 : 0)
  );
}

// Sliding further would cost the square of a long repeated text, and read no better.
const reach = 60;

/**
 * "a b [b c] d" and "a [b b] c d" say the same: an insertion (or deletion) may slide along what it repeats. It is put where it reads best.
 */
function slide(left: Same, pure: Atom[], right: Same): { left: Atom[]; pure: Atom[]; right: Atom[] } {
  const before = left.same.slice(-reach);
  const after = right.same.slice(0, reach);
  const all = [...before, ...pure, ...after];
  const size = pure.length;
  let low = before.length;
  while (low > 0 && all[low - 1]?.text === all[low + size - 1]?.text) low -= 1;
  let high = before.length;
  while (high + size < all.length && all[high]?.text === all[high + size]?.text) high += 1;
  let best = before.length;
  const scoreAt = (start: number) => score(all.slice(start, start + size));
  for (let start = low; start <= high; start += 1) if (scoreAt(start) > scoreAt(best)) best = start;
  return {
    left: [...left.same.slice(0, left.same.length - before.length), ...all.slice(0, best)],
    pure: all.slice(best, best + size),
    right: [...all.slice(best + size), ...right.same.slice(after.length)],
  };
}

function slideAll(hunks: readonly Hunk[]): Hunk[] {
  const out: Hunk[] = [];
  const rest = [...hunks];
  for (let at = 0; at < rest.length; at += 1) {
    const hunk = rest[at];
    if (!hunk) continue;
    if (isSame(hunk)) append(out, 'same', hunk.same);
    else if (hunk.out.length > 0 && hunk.in.length > 0) {
      append(out, 'out', hunk.out);
      append(out, 'in', hunk.in);
    } else {
      const kind = hunk.out.length > 0 ? 'out' : 'in';
      const last = out.at(-1);
      const next = rest[at + 1];
      const slid = slide(isSame(last) ? last : { same: [] }, hunk[kind], isSame(next) ? next : { same: [] });
      if (isSame(last)) out.pop();
      append(out, 'same', slid.left);
      append(out, kind, slid.pure);
      if (isSame(next)) rest[at + 1] = { same: slid.right };
      else append(out, 'same', slid.right);
    }
  }
  return out;
}

/** The same difference, made to be read. */
export const tidy = (hunks: readonly Hunk[]): Hunk[] => slideAll(trimEnds(joinIslands(joinRepeats(hunks))));
