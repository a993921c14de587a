/** How alike two texts are by the words they share. Pure: the same in every engine and every browser. */

/** Small words of the four languages, folded. Words of up to three letters never count. */
const small = new Set(
  (
    'para como pero este esta estos estas esto desde hasta entre sobre todo toda todos todas cada donde cuando quien ' +
    'porque tambien nuestro nuestra nuestros nuestras tiene tienen debe deben hacer sean sera sino ' +
    'pelo pela pelos pelas isso essa esse dessa desse numa onde quando quem mais muito nosso nossa nossos nossas ' +
    'tambem devem fazer seja sejam ' +
    'that this these those with from have must should every each where when which their there they what will into ' +
    'about our your been more ' +
    'dans avec pour cette leur leurs nous vous plus tout toute tous toutes chaque sans mais doit doivent etre sont ' +
    'afin ainsi'
  ).split(' '),
);

/** Endings differ (hotel, hoteles; hôtel, hôtels): the first five letters are enough to know a word again. */
const stem = 5;

/** NFKD, no marks, lower case, small words gone, words cut to their stem. */
export const wordsOf = (text: string): string[] =>
  [
    ...text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]{4,}/gu),
  ]
    .map(match => match[0])
    .filter(word => !small.has(word))
    .map(word => word.slice(0, stem));

export type Comparable = { title: string; ask: string };

/** A word of a title says more of what a proposal is about than one of its text. */
const titleWeight = 2;

function weights({ title, ask }: Comparable): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of wordsOf(ask)) found.set(word, 1);
  for (const word of wordsOf(title)) found.set(word, titleWeight);
  return found;
}

/** Below this two proposals of one theme still share no more than the theme. Chosen on the examples in the tests. */
export const alike = 0.25;

/**
 * The candidates that look like `given`, the most alike first, at most `limit`. The score is a weighted cosine from 0 to 1,
 * where a word that most candidates use counts little (inverse document frequency, Spärck Jones 1972).
 */
export function mostAlike<T extends Comparable>(
  given: Comparable,
  candidates: readonly T[],
  limit: number,
): { item: T; score: number }[] {
  const all = candidates.map(weights);
  const own = weights(given);
  const rarity = (word: string): number => {
    const uses = all.filter(words => words.has(word)).length;
    return Math.log(1 + (all.length + 1) / (uses + 1));
  };
  const rare = new Map<string, number>();
  for (const words of [own, ...all])
    for (const word of words.keys()) if (!rare.has(word)) rare.set(word, rarity(word));
  const value = (words: Map<string, number>, word: string) => (words.get(word) ?? 0) * (rare.get(word) ?? 0);
  const length = (words: Map<string, number>) =>
    Math.sqrt([...words.keys()].reduce((sum, word) => sum + value(words, word) ** 2, 0));
  const ownLength = length(own);

  return candidates
    .map((item, at) => {
      const words = all[at] ?? new Map<string, number>();
      const shared = [...own.keys()].reduce((sum, word) => sum + value(own, word) * value(words, word), 0);
      const both = ownLength * length(words);
      return { item, score: both === 0 ? 0 : shared / both };
    })
    .filter(({ score }) => score >= alike)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
