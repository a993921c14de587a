import { scaleLinear } from 'd3-scale';
import { area, curveLinear, line } from 'd3-shape';
import { box, type Figure, type Label, type Place } from './frame';
import { marksOf } from './marks';

/** One year of a chart; null is a gap. */
export interface Dot {
  year: number;
  value: number | null;
}

export interface Chart {
  /** How many figures there are: none, one and two are the normal case and are drawn for what they are. */
  count: number;
  left: number;
  right: number;
  base: number;
  /** Path data; '' where there is nothing to join. Only years that follow each other are joined. */
  line: string;
  area: string;
  points: (Place & { year: number; last: boolean })[];
  /** Values that matter: the highest and the last. */
  marks: Label[];
  yTicks: { y: number; text: string }[];
  xTicks: Label[];
  goal: number | null;
}

/** Beyond this a figure is a mistake, and floating point would run out on the way to the axis. */
export const largest = 1e15;

const isFigure = (dot: Dot): dot is Figure =>
  dot.value !== null && Math.abs(dot.value) <= largest && Math.abs(dot.year) <= largest;

/**
 * Where everything of a chart stands, in units of {@link box}. The vertical axis always holds zero, so that a small
 * change never looks like a big one. `format` writes a value as the page writes it.
 */
export function chart(dots: readonly Dot[], format: (value: number) => string, goal?: number | null): Chart {
  const shown = dots.filter(isFigure).sort((a, b) => a.year - b.year);
  const aim = typeof goal === 'number' && Math.abs(goal) <= largest ? goal : null;
  const y = vertical([...shown.map(dot => dot.value), ...(aim === null ? [] : [aim])]);
  const steps = y.ticks(4);
  const left = margin(steps.map(format));
  const x = horizontal(shown, left);
  const at = ({ year, value }: Figure): Place => ({ x: round(x(year)), y: round(y(value)) });
  const base = round(y(0));
  const threads = withGaps(shown);
  const joined = (dot: Dot) => isFigure(dot);
  return {
    count: shown.length,
    left,
    right: box.right,
    base,
    line:
      line<Dot>(
        d => round(x(d.year)),
        d => round(y(d.value ?? 0)),
      )
        .defined(joined)
        .curve(curveLinear)(threads) ?? '',
    area:
      area<Dot>(
        d => round(x(d.year)),
        base,
        d => round(y(d.value ?? 0)),
      )
        .defined(joined)
        .curve(curveLinear)(threads) ?? '',
    points: shown.map((dot, i) => ({ ...at(dot), year: dot.year, last: i === shown.length - 1 })),
    marks: marksOf(shown, at, format, left),
    yTicks: steps.map(step => ({ y: round(y(step)), text: format(step) })),
    xTicks: yearLabels(shown, x),
    goal: aim === null ? null : round(y(aim)),
  };
}

const round = (n: number): number => Math.round(n * 10) / 10;

function vertical(values: number[]) {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const domain = high - low < 1e-6 ? [0, 1] : [low, high];
  return scaleLinear().domain(domain).nice(4).range([box.base, box.top]);
}

/** Room for the widest label: about 7 units a letter at 13 px. */
const margin = (labels: string[]): number =>
  Math.min(130, Math.max(34, 10 + 7 * Math.max(0, ...labels.map(label => label.length))));

/** One figure stands in the middle, two stand apart from the edges; from three on the thread runs over the whole width. */
function horizontal(shown: Figure[], left: number) {
  const first = shown[0]?.year ?? 0;
  const last = shown.at(-1)?.year ?? first;
  const end = box.right - 18;
  if (first === last) return (_: number) => (left + end) / 2;
  const inset = shown.length === 2 ? (end - left) / 5 : 0;
  return scaleLinear()
    .domain([first, last])
    .range([left + inset, end - inset]);
}

/** A year without a figure breaks the thread: one empty dot stands for the whole gap. */
function withGaps(shown: Figure[]): Dot[] {
  return shown.flatMap((dot, i) => {
    const before = shown[i - 1];
    return before && dot.year - before.year > 1 ? [{ year: before.year + 1, value: null }, dot] : [dot];
  });
}

/** The first and last year, and the year of the highest figure where it has room. */
function yearLabels(shown: Figure[], x: (year: number) => number): Label[] {
  const first = shown[0];
  const last = shown.at(-1);
  if (!first || !last) return [];
  const label = ({ year }: Figure): Label => ({
    x: round(x(year)),
    y: box.base + 14,
    text: String(year),
    anchor: 'middle',
  });
  const ends = [label(first), ...(last.year === first.year ? [] : [label(last)])];
  const top = label(shown.reduce((best, dot) => (dot.value > best.value ? dot : best), first));
  const free = ends.every(({ x }) => Math.abs(x - top.x) >= 44);
  return free ? [...ends, top] : ends;
}
