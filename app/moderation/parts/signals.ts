import type { Key, translator } from '~/i18n/translate';

/**
 * What the rules found in a text, a word each; none, in words. Where they failed nobody has read it, which is said instead: "no signals"
 * would sound like an all-clear (R3).
 */
export function signalWords(
  t: ReturnType<typeof translator>,
  { signals, unread }: { signals: readonly string[]; unread: boolean },
): string[] {
  if (unread) return [t('moderation.not-read')];
  if (signals.length === 0) return [t('moderation.no-signals')];
  return signals.map(signal => (t as (key: Key) => string)(`screening.signal.${signal}` as Key));
}
