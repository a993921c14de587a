import type { Lang } from '~/kernel/lang';
import { fold, foldPrefix } from './fold';
import type { Token } from './tokens';

/**
 * A small language for phrases, so that the rules are data that a psychologist can read:
 *   word        that word            wor*     a word that begins so
 *   a|b_c|{SET} one of; "_" joins several words; {SET} is a named list
 *   x?          perhaps              ~3       up to three words of the same sentence
 *   !a|b        the next is none of  <!a|b    the one before is none of
 *   $           a pause or the end, also as one of several: $|cuando      ^        the beginning of a sentence
 * Every phrase and every gap is bounded, so a search is linear in the text (R69): no regular expression is involved.
 */
export type Options = {
  single: ReadonlySet<string>;
  prefixes: readonly string[];
  several: readonly (readonly string[])[];
  pause: boolean;
};
export type Element =
  | { kind: 'word' | 'maybe' | 'not' | 'notBefore'; options: Options }
  | { kind: 'gap'; most: number }
  | { kind: 'pause' }
  | { kind: 'start' };
export type Phrase = readonly Element[];
export type Sets = Readonly<Record<string, string>>;

/**
 * Counts comparisons: a clock that a test can read and that runs alike on every machine. `most` is the budget of one screening (R69, P);
 * an ordinary text of 20,000 characters takes less than half of it. Screening is synchronous, so nothing else counts meanwhile.
 */
export const meter = { steps: 0, most: 400_000 };

function optionsOf(source: string, sets: Sets, lang: Lang): Options {
  const single = new Set<string>();
  const prefixes: string[] = [];
  const several: string[][] = [];
  let pause = false;
  const add = (piece: string) => {
    const set = /^\{(.+)\}$/.exec(piece);
    if (set) {
      const listed = sets[set[1]!];
      if (listed === undefined) throw new Error(`no set ${piece}`);
      for (const inner of listed.trim().split(/\s+/)) add(inner);
    } else if (piece === '$') pause = true;
    else if (piece.includes('_')) several.push(piece.split('_').map(part => fold(part, lang)));
    else if (piece.endsWith('*')) prefixes.push(foldPrefix(piece.slice(0, -1), lang));
    else single.add(fold(piece, lang));
  };
  for (const piece of source.split('|')) add(piece);
  return { single, prefixes, several, pause };
}

function elementOf(source: string, sets: Sets, lang: Lang): Element {
  if (source === '$') return { kind: 'pause' };
  if (source === '^') return { kind: 'start' };
  if (source.startsWith('~')) return { kind: 'gap', most: Number(source.slice(1)) };
  if (source.startsWith('<!')) return { kind: 'notBefore', options: optionsOf(source.slice(2), sets, lang) };
  if (source.startsWith('!')) return { kind: 'not', options: optionsOf(source.slice(1), sets, lang) };
  if (source.endsWith('?')) return { kind: 'maybe', options: optionsOf(source.slice(0, -1), sets, lang) };
  return { kind: 'word', options: optionsOf(source, sets, lang) };
}

export const compile = (source: string, sets: Sets, lang: Lang): Phrase =>
  source
    .trim()
    .split(/\s+/)
    .map(part => elementOf(part, sets, lang));

const isOne = (token: Token | undefined, options: Options): boolean =>
  (token?.words ?? []).some(
    word => options.single.has(word) || options.prefixes.some(prefix => word.startsWith(prefix)),
  );

const isRow = (tokens: readonly Token[], at: number, row: readonly string[]) =>
  row.every((word, k) => tokens[at + k]?.words.includes(word) && (k === 0 || tokens[at + k - 1]!.close < 2));

const broken = (tokens: readonly Token[], at: number) => at > 0 && tokens[at - 1]!.close === 2;

/** Where each way of reading `options` at `at` ends. */
function ends(tokens: readonly Token[], at: number, options: Options, first: number): number[] {
  meter.steps += 1;
  const out = options.pause && at > 0 && tokens[at - 1]!.close > 0 ? [at] : [];
  if (at > first && broken(tokens, at)) return out;
  if (isOne(tokens[at], options)) out.push(at + 1);
  for (const row of options.several) if (isRow(tokens, at, row)) out.push(at + row.length);
  return out;
}

/** The place after the last word of `phrase` when it begins at `at`, or -1. */
export function match(tokens: readonly Token[], at: number, phrase: Phrase, from = 0, first = at): number {
  const element = phrase[from];
  if (!element) return at;
  const then = (next: number) => match(tokens, next, phrase, from + 1, first);
  switch (element.kind) {
    case 'pause':
      return at > 0 && tokens[at - 1]!.close > 0 ? then(at) : -1;
    case 'start':
      return at === 0 || tokens[at - 1]!.close > 0 ? then(at) : -1;
    case 'not':
      return (at > first && broken(tokens, at)) || ends(tokens, at, element.options, first).length === 0
        ? then(at)
        : -1;
    case 'notBefore':
      return at === 0 || tokens[at - 1]!.close === 2 || !isOne(tokens[at - 1], element.options)
        ? then(at)
        : -1;
    case 'gap':
      for (let skip = 0; skip <= element.most; skip += 1) {
        if (skip > 0 && (at + skip > tokens.length || broken(tokens, at + skip - 1))) return -1;
        const end = then(at + skip);
        if (end >= 0) return end;
      }
      return -1;
    default: {
      for (const next of ends(tokens, at, element.options, first)) {
        const end = then(next);
        if (end >= 0) return end;
      }
      return element.kind === 'maybe' ? then(at) : -1;
    }
  }
}
