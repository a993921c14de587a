import { confusables, early, letterRuns } from './rules/data/characters';

/**
 * A copy of a text to search in; the text itself is never altered. Each UTF-16 unit `i` of `text` came from
 * `[from[i], to[i])` of the original. `cut` says that the copy stopped at the cap.
 */
export type Shadow = { text: string; from: number[]; to: number[]; cut: boolean };

const ignorable = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]/u;
const mark = /^\p{M}$/u;
const decimal = /\p{Nd}/u;
const space = /[\s\p{Z}\p{Cc}]/u;
const kept = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Decimal digits come in blocks of ten; how far a digit stands from the start of its block is its value. */
function digitValue(point: number): string {
  let back = 0;
  while (back < 9 && decimal.test(String.fromCodePoint(point - back - 1))) back += 1;
  return String(back);
}

function plain(char: string): string {
  const point = char.codePointAt(0) ?? 0;
  if (point < 0x80) return point < 0x20 && char !== '\n' ? ' ' : char.toLowerCase();
  const first = early.get(char);
  if (first !== undefined) return first;
  for (const [from, to, base] of letterRuns)
    if (point >= from && point <= to) return String.fromCharCode(base.charCodeAt(0) + point - from);
  let out = '';
  // Marks are stripped anyway, so decomposing (NFKD) a code point at a time gives what NFKC of the whole would, and keeps
  // the way back to the original. Upper then lower is close to full case folding (ß, ſ, dotless i).
  for (const part of char.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD')) {
    // First, for U+FEFF is also a space.
    if (ignorable.test(part)) continue;
    if (space.test(part)) out += part === '\u2028' || part === '\u2029' ? '\n' : ' ';
    else if (decimal.test(part)) out += part < ':' ? part : digitValue(part.codePointAt(0) ?? 0x30);
    else if (!kept.test(part)) out += ' ';
    else out += confusables.get(part) ?? early.get(part) ?? part;
  }
  return out;
}

/** R15. Linear; never throws, lone surrogates included (they become spaces). At most `cap` units. */
export function shadowOf(text: string, cap = 4_000_000): Shadow {
  const shadow: Shadow = { text: '', from: [], to: [], cut: false };
  const parts: string[] = [];
  let at = 0;
  for (const char of text) {
    const end = at + char.length;
    const out = plain(char);
    if (shadow.from.length + out.length > cap) {
      shadow.cut = true;
      break;
    }
    // Marks belong to the letter before them, so that a keycap or an accent is shown whole.
    if (out === '' && mark.test(char))
      for (let unit = shadow.to.length - 1; unit >= 0 && shadow.to[unit] === at; unit -= 1)
        shadow.to[unit] = end;
    for (let unit = 0; unit < out.length; unit += 1) {
      shadow.from.push(at);
      shadow.to.push(end);
    }
    parts.push(out);
    at = end;
  }
  shadow.text = parts.join('');
  return shadow;
}

/** The span of the original text that `[start, end)` of the copy stands for. */
export const original = (shadow: Shadow, start: number, end: number): { start: number; end: number } => ({
  start: shadow.from[start] ?? 0,
  end: shadow.to[Math.max(start, end - 1)] ?? 0,
});
