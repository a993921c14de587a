import { published } from '~/gate/index.server';
import type { Context } from '~/kernel/context';
import type { Lang } from '~/kernel/lang';
import { type Described, describeEnds } from './ends.server';
import { keyOf, linksAt } from './walk.server';
import { type End, type MeasureKind, measureKinds } from './words';

export type LinkView = {
  id: string;
  /** The other end, in words that its domain gives this viewer; null when it is no longer known. */
  to: End & { words: Described | null };
  kind: MeasureKind;
  /** Null when the viewer may not read it. Never with its author: public pages name nobody. */
  why: { text: string; lang: Lang } | null;
  at: Date;
  mine: boolean;
};

const isMeasure = (kind: string): kind is MeasureKind => (measureKinds as readonly string[]).includes(kind);

/**
 * The links that people tied at an end, oldest first: what measures a proposal or clause (`from`, the default), or what is
 * measured by an indicator (`to`). Three queries and one for each kind at the other side.
 */
export const linksOf = async (
  ctx: Context,
  end: End,
  lang: Lang,
  side: 'from' | 'to' = 'from',
): Promise<LinkView[]> => (await linksOfAll(ctx, [end], lang, side)).get(keyOf(end)) ?? [];

/** The same for many ends, `kind/id` -> links, in as many queries as for one. */
export async function linksOfAll(
  ctx: Context,
  ends: readonly End[],
  lang: Lang,
  side: 'from' | 'to' = 'from',
): Promise<Map<string, LinkView[]>> {
  const found = await linksAt(ctx.read, ends, side);
  const tied = found.flatMap(link =>
    isMeasure(link.kind)
      ? [
          {
            ...link,
            kind: link.kind,
            here: keyOf(side === 'from' ? link.from : link.to),
            other: side === 'from' ? link.to : link.from,
          },
        ]
      : [],
  );
  const words = await describeEnds(
    ctx,
    tied.map(link => link.other),
    lang,
  );
  const whys = await published(
    ctx,
    'link-why',
    tied.map(link => link.id),
    lang,
  );
  const me = ctx.actor.kind === 'person' ? ctx.actor.id : null;
  const views = new Map<string, LinkView[]>();
  for (const { id, kind, at, here, other } of tied) {
    const why = whys.get(id);
    const view = {
      id,
      to: { ...other, words: words.get(keyOf(other)) ?? null },
      kind,
      why: why ? { text: why.fields.why ?? '', lang: why.lang } : null,
      at,
      mine: me !== null && why?.author === me,
    };
    views.set(here, [...(views.get(here) ?? []), view]);
  }
  return views;
}
