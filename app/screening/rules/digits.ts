import type { Shadow } from '../normalise';
import { numberJoints, numberWords } from './data/numbers';

/** Digits in a row as somebody wrote them: "55", "cinco", "55l2". Offsets in the shadow. */
export type Group = { digits: string; start: number; end: number; spoken: boolean };

const lookalike: Record<string, string> = { o: '0', i: '1', l: '1', s: '5', b: '8', '|': '1' };
const longestWord = Math.max(...[...numberWords.keys()].map(word => word.length));

/** "cincocincouno": three spoken digits or more glued together. Longest first; a word is at most 64 letters. */
function glued(word: string): string | null {
  let out = '';
  let count = 0;
  for (let at = 0; at < word.length; count += 1) {
    let size = Math.min(longestWord, word.length - at);
    while (size > 0 && !numberWords.has(word.slice(at, at + size)) && !/^\d$/.test(word.slice(at, at + size)))
      size -= 1;
    if (size === 0) return null;
    const part = word.slice(at, at + size);
    out += numberWords.get(part) ?? part;
    at += size;
  }
  return count >= 3 ? out : null;
}

function digitsOf(word: string): { digits: string; spoken: boolean } | null {
  if (/^\d+$/.test(word)) return { digits: word, spoken: false };
  const spoken = numberWords.get(word);
  if (spoken) return { digits: spoken, spoken: true };
  if (word.length > 64) return null;
  const count = word.replace(/\D/g, '').length;
  if (count >= 3 && count * 2 > word.length && /^[\doilsb|]+$/.test(word))
    return { digits: word.replace(/\D/g, sign => lookalike[sign] ?? sign), spoken: false };
  const together = glued(word);
  return together ? { digits: together, spoken: true } : null;
}

// What may stand between two parts of one number. A comma, a colon or the end of a sentence only between pairs of digits.
const loose = /^[^a-z0-9%$€£,;:=]{0,12}$/;
const tight = /^[^a-z0-9%$€£]{1,6}$/;

function follows(before: Group, between: string, next: Group): boolean {
  const end = /[.!?]\s/.test(between) && !/^\s/.test(between);
  if (loose.test(between) && !end) return true;
  return tight.test(between) && before.digits.length <= 2 && next.digits.length <= 2;
}

/** Numbers that may be one number: groups of digits with only signs between them. `breaks` are spans that are not part of any. */
export function digitRuns({ text }: Shadow, breaks: readonly [number, number][]): Group[][] {
  const runs: Group[][] = [];
  let run: Group[] = [];
  let last = 0;
  let span = 0;
  const close = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const found of text.matchAll(/[a-z0-9|]+/g)) {
    const start = found.index;
    const end = start + found[0].length;
    while (span < breaks.length && breaks[span]![1] <= start) span += 1;
    const apart = span < breaks.length && breaks[span]![0] < end;
    const read = apart ? null : digitsOf(found[0]);
    if (!read) {
      // "treinta y cinco": the joint is passed over, and what follows is measured from its end.
      if (!apart && run.at(-1)?.spoken && numberJoints.has(found[0]) && start - last <= 3) last = end;
      else close();
      continue;
    }
    const group = { ...read, start, end };
    if (run.length > 0 && !follows(run.at(-1)!, text.slice(last, start), group)) close();
    run.push(group);
    last = end;
  }
  close();
  return runs;
}
