import { box, type Figure, type Label, type Place } from './frame';

/**
 * Labels of the values that matter: the highest and the last; of two figures, both. A label stands above its point,
 * or below where the thread comes down to it. It never leaves the box and never covers the other one.
 */
export function marksOf(
  shown: readonly Figure[],
  at: (dot: Figure) => Place,
  format: (value: number) => string,
  left: number,
): Label[] {
  const last = shown.at(-1);
  const first = shown[0];
  if (!last || !first) return [];
  const highest = shown.reduce((top, dot) => (dot.value > top.value ? dot : top), first);
  const chosen = shown.length === 2 ? [first, last] : highest === last ? [last] : [highest, last];
  const labels = chosen.map(dot => label(dot, shown[shown.indexOf(dot) - 1]));
  const [one, other] = labels;
  return one && other && shown.length > 2 && touch(one, other) ? [other] : labels;

  function label(dot: Figure, before: Figure | undefined): Label {
    const { x, y } = at(dot);
    const text = format(dot.value);
    const half = 3.5 * text.length;
    const below = before !== undefined && before.value > dot.value && y + 21 <= box.base - 4;
    const anchor = x + half > box.width ? 'end' : x - half < left ? 'start' : 'middle';
    return { x: anchor === 'end' ? box.right : x, y: below ? y + 21 : y - 8, text, anchor };
  }
}

const touch = (a: Label, b: Label): boolean =>
  Math.abs(a.x - b.x) < 4 * (a.text.length + b.text.length) && Math.abs(a.y - b.y) < 14;
