import type { Lang } from '../languages';

/** Why a dictionary is refused; `key` is without its domain, `*` for the whole file. */
export type Problem = { domain: string; lang: Lang; key: string; what: string };

export const describe = ({ domain, lang, key, what }: Problem) =>
  `${domain}/i18n/${lang}.json  ${key}: ${what}`;

export class DictionaryError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(['The dictionaries do not agree:', ...problems.map(describe)].join('\n  '));
    this.name = 'DictionaryError';
    this.problems = problems;
  }
}
