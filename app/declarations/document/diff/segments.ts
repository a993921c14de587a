import { type Atom, joined } from './atoms';
import { type Hunk, isSame } from './hunks';
import type { Move, Moves } from './moves';
import type { Segment } from './words';

/** White space beside moved words goes with them: alone it would be a change that nobody sees. */
function withSpace(list: readonly Atom[], moves: Moves): (Move | undefined)[] {
  const found = list.map(atom => moves.get(atom));
  const solid = (at: number) => list[at] !== undefined && list[at]?.kind !== 'space';
  return found.map((move, at) => {
    if (move || solid(at)) return move;
    return solid(at - 1) && found[at - 1] ? found[at - 1] : solid(at + 1) ? found[at + 1] : undefined;
  });
}

function side(kind: 'out' | 'in', list: readonly Atom[], moves: Moves): Segment[] {
  const out: Segment[] = [];
  const found = withSpace(list, moves);
  let start = 0;
  for (let at = 1; at <= list.length; at += 1) {
    if (at < list.length && found[at] === found[start]) continue;
    const text = joined(list.slice(start, at));
    const move = found[start];
    if (kind === 'out') out.push(move ? { kind, text, to: move.to } : { kind, text });
    else out.push(move ? { kind: 'moved', text, from: move.from } : { kind, text });
    start = at;
  }
  return list.length === 0 ? [] : out;
}

/** Hunks as they are read: what left before what came in its place. */
export const segments = (hunks: readonly Hunk[], moves: Moves): Segment[] =>
  hunks.flatMap(hunk =>
    isSame(hunk)
      ? [{ kind: 'same' as const, text: joined(hunk.same) }]
      : [...side('out', hunk.out, moves), ...side('in', hunk.in, moves)],
  );
