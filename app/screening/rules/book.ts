import type { Lang } from '~/kernel/lang';
import { fold } from '../fold';
import { compile, type Element, type Options, type Phrase, type Sets } from '../phrase';
import type { Reading } from '../tokens';
import type { Signal } from '../words';

/** What a rule book holds as data; the language of the phrases is explained in phrase.ts. */
export type Book = {
  version: string;
  lang: Lang;
  /** Abbreviations and contractions, normalised: "pq" -> "por que". */
  aliases: Readonly<Record<string, string>>;
  sets: Sets;
  rules: readonly { id: string; signal: Signal; phrases: readonly string[] }[];
};

export type CompiledRule = { id: string; signal: Signal; phrase: Phrase };
export type CompiledBook = {
  version: string;
  reading: Reading;
  /** Phrases by the word they may begin with; those that may begin with anything are tried everywhere. */
  byWord: ReadonlyMap<string, readonly CompiledRule[]>;
  byPrefix: readonly { prefix: string; rule: CompiledRule }[];
  anywhere: readonly CompiledRule[];
};

const optionsIn = (element: Element): Options[] => ('options' in element ? [element.options] : []);

/** The options a match must begin with: the first "word", looking past what only looks back. Null: it may begin with anything. */
function opening(phrase: Phrase): Options | null {
  const first = phrase.find(element => element.kind !== 'notBefore' && element.kind !== 'start');
  return first?.kind === 'word' ? first.options : null;
}

export function compileBook(book: Book): CompiledBook {
  const byWord = new Map<string, CompiledRule[]>();
  const byPrefix: { prefix: string; rule: CompiledRule }[] = [];
  const anywhere: CompiledRule[] = [];
  const vocabulary = new Set<string>();
  for (const { id, signal, phrases } of book.rules)
    for (const source of phrases) {
      const rule = { id, signal, phrase: compile(source, book.sets, book.lang) };
      for (const { single, several } of rule.phrase.flatMap(optionsIn))
        for (const word of [...single, ...several.flat()]) vocabulary.add(word);
      const begin = opening(rule.phrase);
      if (!begin) anywhere.push(rule);
      else {
        for (const word of new Set([...begin.single, ...begin.several.map(row => row[0]!)]))
          byWord.set(word, [...(byWord.get(word) ?? []), rule]);
        for (const prefix of begin.prefixes) byPrefix.push({ prefix, rule });
      }
    }
  const aliases = new Map(
    Object.entries(book.aliases).map(([from, to]) => [
      from,
      to.split(' ').map(word => fold(word, book.lang)),
    ]),
  );
  return {
    version: book.version,
    reading: { lang: book.lang, aliases, vocabulary },
    byWord,
    byPrefix,
    anywhere,
  };
}
