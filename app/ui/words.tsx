import { createContext, useContext } from 'react';
import type { Lang } from '~/kernel/lang';

/** What a page speaks with: `t` turns a key of a dictionary into a sentence in `lang`. */
export type Words = { t(key: string, args?: Record<string, unknown>): string; lang: Lang };

const WordsContext = createContext<Words | null>(null);

/** Stands once, around the whole page. */
export const WordsProvider = WordsContext.Provider;

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('A part was rendered outside WordsProvider: it has no language to speak');
  return words;
}
