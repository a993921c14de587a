import type { Shadow } from '../normalise';
import { counted, cue, money, reference, shortLines } from './data/quantities';
import type { Group } from './digits';

// Dates, hours, percentages and codes of indicators ("16.2.2"): whatever stands beside them, they are no part of a telephone number.
const shapes = [
  /(?<![\d.,/-])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}(?![\d/-])/g,
  /(?<![\d.,/-])(?:19|20)\d{2}[/.-]\d{1,2}[/.-]\d{1,2}(?![\d/-])/g,
  /(?<![\d:.])\d{1,2}:\d{2}(?![\d:])/g,
  /(?<![\d.-])(?:1[0-7]|[1-9])\.(?:\d{1,2}|[a-d])\.\d(?!\.?\d)/g,
  /(?<![\d.])\d{1,3}(?:[.,]\d{1,2})?\s?%/g,
];

export function settled({ text }: Shadow): [number, number][] {
  const spans = shapes.flatMap(shape =>
    [...text.matchAll(shape)].map((found): [number, number] => [found.index, found.index + found[0].length]),
  );
  return spans.sort((a, b) => a[0] - b[0]);
}

const isYear = ({ digits }: Group) => /^(?:19|20)\d{2}$/.test(digits);
const spoken = (run: readonly Group[]) => run.some(group => group.spoken);

/** Telephones that are free to call belong to services: "0 800", "01 8000", "1-888". The prefix must stand as a group of its own. */
function isFreeLine(run: readonly Group[]): boolean {
  const all = run.map(group => group.digits).join('');
  if (all.length < 8 || all.length > 13) return false;
  const [first, second] = run.map(group => group.digits);
  if (run.length === 1) return /^(?:0800|1800|018000|0300)\d{6,7}$/.test(all);
  if (/^(?:800|0800|0900|1800|0300)$/.test(first!)) return true;
  if (/^(?:01|0)$/.test(first!)) return /^800(?:0?)$/.test(second!);
  return first === '1' && /^(?:800|888|877|866|855|844|833)$/.test(second!);
}

/** "1.200.000", "1 200 000": a first group of one to three digits and then only groups of three. */
function isThousands(run: readonly Group[], text: string): boolean {
  const [first, ...rest] = run;
  if (!first || rest.length === 0 || first.digits.length > 3 || rest.some(group => group.digits.length !== 3))
    return false;
  return rest.every((group, at) => /^[. ]$/.test(text.slice(run[at]!.end, group.start)));
}

const counting = (run: readonly Group[]) =>
  run.length > 3 &&
  run.every((group, at) => at === 0 || Number(group.digits) === Number(run[at - 1]!.digits) + 1);

/** R16: help lines, years, laws, articles, ages, statistics, money, codes. `lines`: verified help lines, digits only. */
export function isQuantity(run: readonly Group[], shadow: Shadow, lines: ReadonlySet<string>): boolean {
  const { text } = shadow;
  const start = run[0]!.start;
  const before = text.slice(Math.max(0, start - 32), start);
  const after = text.slice(run.at(-1)!.end, run.at(-1)!.end + 28);
  const all = run.map(group => group.digits).join('');
  if (lines.has(all) || isFreeLine(run) || counting(run)) return true;
  if (run.every(group => shortLines.has(group.digits) || isYear(group))) return true;
  if (reference.test(before)) {
    const rest = run.filter(group => !isYear(group));
    if (rest.reduce((sum, group) => sum + group.digits.length, 0) <= 6) return true;
    if (run.every(group => group.digits.length <= 3) && /[,;]/.test(text.slice(start, run.at(-1)!.end)))
      return true;
  }
  if (cue.test(before) || spoken(run)) return false;
  if (money.test(before) || counted.test(after)) return true;
  if (!isThousands(run, text)) return false;
  const dotted = text[run[0]!.end] === '.';
  return dotted ? run[0]!.digits.length < 3 || /^\s{0,2}[a-z]/.test(after) : run[0]!.digits.length === 1;
}
