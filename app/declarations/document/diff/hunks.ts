import { diffArrays } from 'diff';
import type { Atom } from './atoms';

/** A stretch that stayed, or one that changed: what left and what came in its place. */
export type Same = { same: Atom[] };
export type Change = { out: Atom[]; in: Atom[] };
export type Hunk = Same | Change;

export const isSame = (hunk: Hunk | undefined): hunk is Same => hunk !== undefined && 'same' in hunk;

/** How many words and marks a difference takes out and puts in. */
export const editsOf = (hunks: readonly Hunk[]): number =>
  hunks.flatMap(hunk => (isSame(hunk) ? [] : [...hunk.out, ...hunk.in])).filter(atom => atom.kind !== 'space')
    .length;

/** Puts atoms at the end of a list of hunks, in the last one when it is of that sort. */
export function append(hunks: Hunk[], kind: 'same' | 'out' | 'in', list: readonly Atom[]): void {
  if (list.length === 0) return;
  let last = hunks.at(-1);
  if (last === undefined || isSame(last) !== (kind === 'same')) {
    last = kind === 'same' ? { same: [] } : { out: [], in: [] };
    hunks.push(last);
  }
  const into = isSame(last) ? last.same : last[kind as 'out' | 'in'];
  for (const atom of list) into.push(atom);
}

/** A word or mark with the white space before it. White space is never compared by itself: matched spaces would make confetti. */
type Unit = { before: Atom[]; solid: Atom };

function units(list: readonly Atom[]): { solids: Unit[]; rest: Atom[] } {
  const solids: Unit[] = [];
  let rest: Atom[] = [];
  for (const atom of list) {
    if (atom.kind === 'space') rest.push(atom);
    else {
      solids.push({ before: rest, solid: atom });
      rest = [];
    }
  }
  return { solids, rest };
}

type Step = { kind: 'same' | 'out' | 'in'; count: number };

/** Myers (1986, "An O(ND) Difference Algorithm") between what both ends share, or all replaced when more than `edits` differ. */
function steps(before: readonly string[], after: readonly string[], edits: number): Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const room = Math.min(before.length, after.length) - head;
  while (tail < room && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const left = before.slice(head, before.length - tail);
  const right = after.slice(head, after.length - tail);
  const found = left.length > 0 && right.length > 0 && diffArrays(left, right, { maxEditLength: edits });
  const middle: Step[] = found
    ? found.map(({ added, removed, count }) => ({ kind: added ? 'in' : removed ? 'out' : 'same', count }))
    : [
        { kind: 'out', count: left.length },
        { kind: 'in', count: right.length },
      ];
  return [{ kind: 'same', count: head }, ...middle, { kind: 'same', count: tail }];
}

function appendSpace(hunks: Hunk[], before: readonly Atom[], after: readonly Atom[]): void {
  if (before.map(atom => atom.text).join() === after.map(atom => atom.text).join())
    append(hunks, 'same', after);
  else {
    append(hunks, 'out', before);
    append(hunks, 'in', after);
  }
}

/** The shortest way from one list of atoms to the other, when it takes at most `edits` words and marks in and out. */
export function align(before: readonly Atom[], after: readonly Atom[], edits: number): Hunk[] {
  const old = units(before);
  const now = units(after);
  const hunks: Hunk[] = [];
  let from = 0;
  let to = 0;
  const way = steps(
    old.solids.map(unit => unit.solid.text),
    now.solids.map(unit => unit.solid.text),
    edits,
  );
  for (const { kind, count } of way) {
    for (let nth = 0; nth < count; nth += 1) {
      const was = kind === 'in' ? undefined : old.solids[from++];
      const is = kind === 'out' ? undefined : now.solids[to++];
      if (was && is) {
        appendSpace(hunks, was.before, is.before);
        append(hunks, 'same', [is.solid]);
      } else if (was) append(hunks, 'out', [...was.before, was.solid]);
      else if (is) append(hunks, 'in', [...is.before, is.solid]);
    }
  }
  appendSpace(hunks, old.rest, now.rest);
  return hunks;
}
