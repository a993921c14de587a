import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { published } from './read.server';
import { specOf } from './registry';
import type { Kind, Published } from './words';

/**
 * What texts are called in lists: their own title, or that of the place they stand in (a post is called by its thread).
 * At most one query for each kind of place.
 */
export async function namesOf(
  ctx: Context,
  texts: readonly Pick<Published, 'kind' | 'subject' | 'title' | 'place'>[],
  lang: Lang,
): Promise<Map<Id, string>> {
  const names = new Map(texts.map(text => [text.subject, text.title]));
  const byPlace = new Map<Kind, Set<Id>>();
  for (const { kind, title, place } of texts) {
    const { named } = specOf(kind);
    if (title || !named || !place) continue;
    byPlace.set(named, (byPlace.get(named) ?? new Set()).add(place));
  }
  for (const [kind, places] of byPlace) {
    const around = await published(ctx, kind, [...places], lang);
    for (const text of texts)
      if (!text.title && text.place && specOf(text.kind).named === kind)
        names.set(text.subject, around.get(text.place)?.title ?? '');
  }
  return names;
}
