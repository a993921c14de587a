import type { Lang } from '~/kernel/lang';
import { fold } from './fold';
import type { Shadow } from './normalise';
import { leet } from './rules/data/characters';

/** What stands between a token and the next: nothing but space, a pause (comma, line, quote, dots) or the end of a sentence. */
export type Close = 0 | 1 | 2;

/** `words`: ways to read it, folded. `start` and `end` are offsets in the shadow. `quote` counts the quotation marks so far. */
export type Token = { words: readonly string[]; start: number; end: number; close: Close; quote: number };

/** How a language is read: `aliases` are abbreviations and contractions, normalised, "pq" -> "por que". */
export type Reading = {
  lang: Lang;
  aliases: ReadonlyMap<string, readonly string[]>;
  /** Every folded word that a pattern knows: what glued or spelled out words are cut into. */
  vocabulary: ReadonlySet<string>;
};

const word = /[a-z0-9@$]+(?:'[a-z0-9@$]+)*/g;
const longest = 64;

const squash = (text: string) => text.replace(/([a-vx-z])\1{2,}/g, '$1');

function readings(raw: string): string[] {
  if (!/[a-z]/.test(raw) || !/[0-9@$]/.test(raw)) return [raw];
  const read = raw.replace(/[013457@$8]/g, sign => leet[sign] ?? sign);
  return raw.includes('1')
    ? [raw, read, raw.replace(/1/g, 'l').replace(/[03457@$8]/g, sign => leet[sign] ?? sign)]
    : [raw, read];
}

function closeOf(between: string): Close {
  if (/[!?;]|\n\s*\n/.test(between)) return 2;
  if (/(?:^|[^.])\.(?:[^.]|$)/.test(between)) return 2;
  return /[^\s]|\n/.test(between) ? 1 : 0;
}

/** Known words that together make `glued`, as few as possible; null if there is no such cut. */
function cut(glued: string, { vocabulary, lang }: Reading): string[] | null {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= glued.length; end += 1)
    for (let start = Math.max(0, end - 16); start < end; start += 1) {
      if (end - start === 1 && !/[aeioy]/.test(glued[start]!)) continue;
      const before = best[start];
      const part = fold(glued.slice(start, end), lang);
      if (before && vocabulary.has(part) && before.length + 1 < (best[end]?.length ?? 99))
        best[end] = [...before, part];
    }
  const whole = best[glued.length];
  // Small words alone can spell almost anything.
  return whole && whole.length * 2.5 <= glued.length ? whole : null;
}

/** Splits at apostrophes in the Romance languages ("m'oblige") and joins in English ("don't"). */
const pieces = (raw: string, lang: Lang) => (lang === 'en' ? [raw.replaceAll("'", '')] : raw.split("'"));

function words(raw: string, reading: Reading): string[][] {
  const { lang, aliases, vocabulary } = reading;
  return pieces(raw, lang).flatMap(piece => {
    const ways = readings(squash(piece));
    for (const way of ways) {
      const known = aliases.get(way);
      if (known) return known.map(part => [part]);
    }
    const folded = ways.map(way => fold(way, lang));
    if (piece.length < 8 || piece.length > 40 || folded.some(way => vocabulary.has(way))) return [folded];
    return cut(squash(piece), reading)?.map(part => [part]) ?? [folded];
  });
}

/** The words of a text as one language reads them. Linear: a word is cut short at 64 letters. */
export function tokensOf({ text }: Shadow, reading: Reading): Token[] {
  const tokens: Token[] = [];
  const known = new Map<string, string[][]>();
  let end = 0;
  let quote = 0;
  for (const found of text.matchAll(word)) {
    const between = text.slice(end, found.index);
    const last = tokens[tokens.length - 1];
    if (last) tokens[tokens.length - 1] = { ...last, close: closeOf(between) };
    for (const char of between) if (char === '"') quote += 1;
    end = found.index + found[0].length;
    const raw = found[0].slice(0, longest);
    const read = known.get(raw) ?? words(raw, reading);
    known.set(raw, read);
    for (const ways of read) tokens.push({ words: ways, start: found.index, end, close: 0, quote });
  }
  const last = tokens[tokens.length - 1];
  if (last) tokens[tokens.length - 1] = { ...last, close: 2 };
  return tokens;
}
