import { randomInt } from 'node:crypto';

/** What was planted, by whom, and where it was typed. */
export type Planted = { token: string; by: string; where: string };

/** Every token begins alike, so that one search for this word finds any of them that reached the index. */
export const tokenPrefix = 'zorzal';

const syllables = 'bdfgklmnprt';
const vowels = 'aeiou';
const shape = new RegExp(`${tokenPrefix}[a-z]{12}`, 'gi');

/** Letters alone: no escaping, encoding or folding of a surface changes them, and no rule takes them for a number. */
function draw(): string {
  let token = tokenPrefix;
  for (let n = 0; n < 6; n++) token += `${syllables[randomInt(11)]}${vowels[randomInt(5)]}`;
  return token;
}

/** What a walk looks for in everything that it is given. */
export type Finder = { in(text: string): Planted[] };

export class Tokens implements Finder {
  private readonly planted = new Map<string, Planted>();

  plant(by: string, where: string): string {
    const token = draw();
    this.planted.set(token, { token, by, where });
    return token;
  }

  /** The planted tokens in a text, each once. */
  in(text: string): Planted[] {
    const found = new Set<Planted>();
    for (const [hit] of text.matchAll(shape)) {
      const known = this.planted.get(hit.toLowerCase());
      if (known) found.add(known);
    }
    return [...found];
  }

  get all(): Planted[] {
    return [...this.planted.values()];
  }
}

const decode = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Whole phrases of the story, looked for as they stand. */
export class Phrases implements Finder {
  constructor(private readonly phrases: readonly Planted[]) {}

  in(text: string): Planted[] {
    const plain = decode(text);
    return this.phrases.filter(({ token }) => plain.includes(token));
  }
}

/** The longest run of plain words in a text, by which it is known again in a page or in data; null when it has none. */
export function phraseOf(text: string): string | null {
  const runs = text.match(/[\p{L} ,;:]{24,}/gu) ?? [];
  const longest = runs
    .sort((a, b) => b.length - a.length)[0]
    ?.trim()
    .slice(0, 60);
  return longest && longest.length >= 20 ? longest : null;
}
