import type { Lang } from '~/kernel/lang';
import { type GuardedVerdict, type Screener, screen, screenSafely } from '~/screening/index.server';

let screener: Screener = screen;
let alarms = 0;

/** The composition root, and a test that breaks the rules on purpose, say which rules read a text. */
export function screenWith(other: Screener): () => void {
  const before = screener;
  screener = other;
  return () => {
    screener = before;
  };
}

/**
 * How often a text had to be held because the rules failed, since this process began (R3). Moderators see which
 * texts it was: they wait in front of the others, and say that no rule has read them.
 */
export const screeningAlarms = (): number => alarms;

/** Never throws, never lets through what it could not read. */
export function screenText(
  fields: Readonly<Record<string, string>>,
  options: { lang: Lang; acknowledged?: boolean },
): GuardedVerdict {
  return screenSafely(
    screener,
    { ...fields },
    {
      ...options,
      onAlarm: () => {
        alarms += 1;
      },
    },
  );
}
