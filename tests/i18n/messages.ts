import { join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { readDictionaries } from '~/i18n/generate/read';
import type { Lang } from '~/i18n/languages';

export const root = join(import.meta.dirname, '../..');

export type Sentence = { lang: Lang; domain: string; key: string; message: string };

/** Every message of every domain in every language, read from the disk: a dictionary of tomorrow is in it too. */
export function everyMessage(from = root): Sentence[] {
  return Object.entries(readDictionaries(from).dictionaries).flatMap(([domain, byLanguage]) =>
    Object.entries(byLanguage).flatMap(([lang, own]) =>
      Object.entries(own).map(([key, message]) => ({
        lang: lang as Lang,
        domain,
        key: `${domain}.${key}`,
        message,
      })),
    ),
  );
}

/**
 * What a message can read like: one text for each branch of its plurals and choices, the n-th branch of each taken
 * together. An argument counts as a word, "7".
 */
export function readings(message: string): string[] {
  const elements = parse(message);
  const most = Math.max(1, ...branchCounts(elements));
  return Array.from({ length: most }, (_, branch) => read(elements, branch));
}

const branchesOf = (element: MessageFormatElement): MessageFormatElement[][] =>
  element.type === TYPE.plural || element.type === TYPE.select
    ? Object.values(element.options).map(({ value }) => value)
    : [];

function branchCounts(elements: MessageFormatElement[]): number[] {
  return elements.flatMap(element => {
    const branches = branchesOf(element);
    return [branches.length, ...branches.flatMap(branchCounts)];
  });
}

function read(elements: MessageFormatElement[], branch: number): string {
  return elements
    .map(element => {
      if (element.type === TYPE.literal) return element.value;
      const branches = branchesOf(element);
      const chosen = branches[Math.min(branch, branches.length - 1)];
      return chosen ? read(chosen, branch) : '7';
    })
    .join('');
}
