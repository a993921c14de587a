import type { Shadow } from './normalise';

const letter = /[a-z]/;
const inside = /[a-z0-9@]/;
const longestGap = 3;
const fewestLetters = 4;

type Run = { at: number[]; next: number };

/** Single letters with a little something between them, from `start` on: "q u i e r o", "s.n.a.p". */
function runFrom(text: string, start: number): Run {
  const at: number[] = [];
  let i = start;
  while (i < text.length && inside.test(text[i]!)) {
    if (i + 1 < text.length && inside.test(text[i + 1]!)) break;
    at.push(i);
    let next = i + 1;
    while (next < text.length && next - i <= longestGap + 1 && !inside.test(text[next]!)) next += 1;
    if (next - i > longestGap + 1) {
      i = next;
      break;
    }
    i = next;
  }
  return { at, next: i };
}

const gaps = (text: string, at: number[]) => at.slice(1).map((place, k) => text.slice(at[k]! + 1, place));

/**
 * R15, the collapsed view: words written letter by letter are put together; the rest stays as it is. A wider gap than the
 * narrowest of the run is a space between words. Returns the same shadow when nothing is spelled out.
 */
export function joined(shadow: Shadow): Shadow {
  const { text } = shadow;
  const drop = new Set<number>();
  let i = 0;
  while (i < text.length) {
    const fresh = inside.test(text[i]!) && (i === 0 || !inside.test(text[i - 1]!));
    if (!fresh) {
      i += 1;
      continue;
    }
    const { at, next } = runFrom(text, i);
    if (at.filter(place => letter.test(text[place]!)).length >= fewestLetters) {
      const between = gaps(text, at);
      const narrow = Math.min(...between.map(gap => gap.length));
      const dotted = between.every(gap => gap.includes('.'));
      between.forEach((gap, k) => {
        const first = at[k]! + 1;
        const dot = dotted ? -1 : gap.indexOf('.');
        const blank = gap.length > narrow ? Math.max(0, gap.search(/\s/)) : -1;
        for (let unit = 0; unit < gap.length; unit += 1)
          if (unit !== (dot >= 0 ? dot : blank)) drop.add(first + unit);
      });
    }
    i = Math.max(next, i + 1);
  }
  return drop.size === 0 ? shadow : without(shadow, drop);
}

function without(shadow: Shadow, drop: Set<number>): Shadow {
  const out: Shadow = { text: '', from: [], to: [], cut: shadow.cut };
  const units: string[] = [];
  for (let i = 0; i < shadow.text.length; i += 1) {
    if (drop.has(i)) continue;
    units.push(shadow.text[i]!);
    out.from.push(shadow.from[i]!);
    out.to.push(shadow.to[i]!);
  }
  out.text = units.join('');
  return out;
}
