import type { Lang } from '~/i18n/languages';
import type { translator } from '~/i18n/translate';
import type { Neighbour, Stop } from '~/ui/parts';
import type { StripStop } from '../strip.server';

type T = ReturnType<typeof translator>;

const at = (lang: Lang, href: string | null) => (href ? `/${lang}${href}` : undefined);

/** What a stop says: the item and how many others, or for those who may not open it a count in words, never a title. */
function wordsFor(t: T, stop: StripStop): string {
  if (stop.count === 0) return t('chain.not-yet');
  if (stop.stop === 'posts') {
    const posts = stop.kinds.includes('post');
    if (!posts) return stop.label ?? t('chain.recommendation');
    return stop.href
      ? t('chain.posts', { count: stop.count })
      : t('chain.posts-of-members', { count: stop.count });
  }
  if (!stop.label) return t('chain.hidden', { count: stop.count });
  return stop.count > 1 ? t('chain.and-more', { label: stop.label, count: stop.count - 1 }) : stop.label;
}

/** The strip as the design system draws it, with its two neighbours for phones. */
export function chainOf(
  t: T,
  lang: Lang,
  strip: readonly StripStop[],
): { steps: Stop[]; from?: Neighbour; next?: Neighbour } {
  const steps = strip.map(stop => ({
    stop: stop.stop,
    state: stop.state,
    name: t(`chain.stop.${stop.stop}`),
    value: wordsFor(t, stop),
    href: at(lang, stop.href),
  }));
  const here = strip.findIndex(stop => stop.state === 'here');
  const neighbour = (place: number): Neighbour | undefined => {
    const stop = steps[place];
    return stop?.href ? { href: stop.href, text: `${stop.name}: ${stop.value}` } : undefined;
  };
  const before = strip.slice(0, here).findLastIndex(stop => stop.count > 0);
  const after = strip.findIndex((stop, place) => place > here && stop.count > 0);
  return { steps, from: neighbour(before), next: neighbour(after) };
}
