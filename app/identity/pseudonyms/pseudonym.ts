import { randomInt } from 'node:crypto';
import type { Lang } from '~/kernel/lang';
import { lists } from './lists';

/** Two reviewed words and a number in the person's language, like colibrí-lluvia-48 (R19). About 100,000 a language. */
export function pseudonymFrom(
  lang: Lang,
  pick: (below: number) => number = below => randomInt(below),
): string {
  const { first, second } = lists[lang];
  const number = String(pick(90) + 10);
  return `${first[pick(first.length)]}-${second[pick(second.length)]}-${number}`;
}
