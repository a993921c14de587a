import type { Lang } from '~/kernel/lang';

// What sounds alike is written alike: the same folding is applied to the patterns and to the text, so that a missing h, a b for
// a v or a k for a qu changes nothing. Order matters inside each list.
type Step = readonly [RegExp, string];

const folds: Record<Lang, readonly Step[]> = {
  es: [
    [/ch/g, '#'],
    [/h/g, ''],
    [/#/g, 'ch'],
    [/v/g, 'b'],
    [/ll/g, 'y'],
    [/qu(?=[ei])/g, 'k'],
    [/c(?=[ei])/g, 's'],
    [/c(?!h)/g, 'k'],
    [/z/g, 's'],
    [/g(?=[ei])/g, 'j'],
    [/(.)\1/g, '$1'],
  ],
  pt: [
    [/^h/g, ''],
    [/qu(?=[ei])/g, 'k'],
    [/ch/g, 'x'],
    [/c(?=[ei])/g, 's'],
    [/c/g, 'k'],
    [/z/g, 's'],
    [/(.)\1/g, '$1'],
  ],
  en: [],
  fr: [
    [/qu/g, 'k'],
    [/ph/g, 'f'],
    [/c(?=[eiy])/g, 's'],
    [/c(?!h)/g, 'k'],
    [/(.)\1/g, '$1'],
  ],
};

// "touché", "touchée", "toucher" and "touches" are one sound, and young people write any of them.
const endings: Partial<Record<Lang, RegExp>> = { fr: /(?<=.{3})(?:er|ez|es|e|s)$/ };

/** The beginning of a word, for patterns that end in "*": as `fold`, but the ending is not there to be dropped. */
export function foldPrefix(word: string, lang: Lang): string {
  let out = word;
  for (const [from, to] of folds[lang]) out = out.replace(from, to);
  return out;
}

/** `word` is already normalised: lower case, no marks, a-z and digits. */
export function fold(word: string, lang: Lang): string {
  const out = foldPrefix(word, lang);
  const ending = endings[lang];
  return ending ? out.replace(ending, '') : out;
}
