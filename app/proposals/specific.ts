import type { Lang } from '~/kernel/lang';
import { specificWords } from './specific-words';

/**
 * A guide that helps her be specific: who, what, by when, and how we will know. It only asks; nothing here stops a proposal,
 * and she sends it as it is if she wants.
 */
export const hintCodes = ['no-action', 'vague', 'no-addressee', 'no-date', 'no-evidence'] as const;
export type HintCode = (typeof hintCodes)[number];

export type Hint =
  | { code: Exclude<HintCode, 'vague'>; field: 'ask' | 'addressees' | 'due' | 'measure' }
  /** `word` as she wrote it. */
  | { code: 'vague'; field: 'ask' | 'measure'; word: string };

/** Message keys. `proposals.hint.vague` takes `word`. */
export const hintKey = (code: HintCode) => `proposals.hint.${code}` as const;

/** Folded text, and for each of its letters where it stands in the original. */
function folded(text: string): { text: string; at: number[] } {
  let out = '';
  const at: number[] = [];
  let place = 0;
  for (const letter of text) {
    const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (let i = 0; i < plain.length; i++) at.push(place);
    out += plain;
    place += letter.length;
  }
  at.push(place);
  return { text: out, at };
}

const alternatives = (words: string): string => words.split(' ').join('|').replaceAll('_', '\\s+');
const startsWith = (stems: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(stems)})`, 'u');
const whole = (phrases: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(phrases)})(?![\\p{L}\\p{N}])`, 'gu');

const patterns = Object.fromEntries(
  Object.entries(specificWords).map(([lang, { action, vague, evidence }]) => [
    lang,
    { action: startsWith(action), vague: whole(vague), evidence: startsWith(evidence) },
  ]),
) as Record<Lang, { action: RegExp; vague: RegExp; evidence: RegExp }>;

/** The vague words of a text as they stand in it, each once. */
function vagueWords(text: string, lang: Lang): string[] {
  const { text: plain, at } = folded(text);
  const found = [...plain.matchAll(patterns[lang].vague)].map(match =>
    text.slice(at[match.index], at[match.index + match[0].length]),
  );
  return [...new Set(found.map(word => word.toLowerCase()))];
}

export type Draft = {
  ask: string;
  measure: string;
  addressees: readonly string[];
  due: string | null;
  lang: Lang;
};

/** What could be more exact, in the order of the form. An empty field is the form's to ask for, not the guide's. */
export function hintsFor(draft: Draft): Hint[] {
  const { ask, measure, lang } = draft;
  const hints: Hint[] = [];
  if (ask.trim() && !patterns[lang].action.test(folded(ask).text))
    hints.push({ code: 'no-action', field: 'ask' });
  for (const word of vagueWords(ask, lang)) hints.push({ code: 'vague', field: 'ask', word });
  if (draft.addressees.length === 0) hints.push({ code: 'no-addressee', field: 'addressees' });
  if (!draft.due) hints.push({ code: 'no-date', field: 'due' });
  if (measure.trim() && !/\p{N}/u.test(measure) && !patterns[lang].evidence.test(folded(measure).text))
    hints.push({ code: 'no-evidence', field: 'measure' });
  for (const word of vagueWords(measure, lang)) hints.push({ code: 'vague', field: 'measure', word });
  return hints;
}
