import { asc, eq, inArray } from 'drizzle-orm';
import { translator } from '~/i18n/translate';
import type { Context } from '~/kernel/context';
import type { Lang } from '~/kernel/lang';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { type About, aboutOf } from '../about';
import { indicatorHref, labelOf, recommendationHref, recommendationLabel } from '../label';
import type { RecommendationTheme, SuggestedLink } from '../recommendations';
import { recommendations } from '../tables.server';
import { type LinkKind, linkKinds } from '../words';
import { indicatorsOf, titleIn } from './catalogue.server';

export type RecommendationLine = {
  id: string;
  theme: RecommendationTheme;
  label: string;
  text: string;
  href: string;
  follow: 'auto' | 'milestone';
};

/** What we think could measure it. Nobody official said so, and the page says that. */
export type Suggestion = {
  indicator: string;
  label: string;
  title: string;
  ours: boolean;
  about: About | null;
  href: string;
  kind: LinkKind;
  series: string | null;
  /** The recommendations that suggest it. */
  of: string[];
};

export type RecommendationPage = RecommendationLine & {
  /** What to know of its links, in English, for staff. */
  noteEn: string | null;
  suggestions: Suggestion[];
};

type Row = typeof recommendations.$inferSelect;

const toLine = (row: Row, lang: Lang): RecommendationLine => ({
  id: row.id,
  theme: row.theme,
  label: recommendationLabel(translator(lang), row.id),
  text: row.texts[lang],
  href: recommendationHref(row.id),
  follow: row.follow,
});

/** @throws Refusal indicators.not-found 404 */
export async function recommendation(ctx: Context, id: string, lang: Lang): Promise<RecommendationPage> {
  const [row] = await ctx.read.select().from(recommendations).where(eq(recommendations.id, id));
  if (!row) return refuse('indicators.not-found', 404);
  return {
    ...toLine(row, lang),
    noteEn: row.note?.en ?? null,
    suggestions: await suggestionsOf(ctx, [row], lang),
  };
}

/** Those of one theme, in the order of 2008; of all themes unless told. */
export async function recommendationsOf(
  ctx: Context,
  lang: Lang,
  theme?: RecommendationTheme,
): Promise<RecommendationLine[]> {
  const rows = await ctx.read
    .select()
    .from(recommendations)
    .where(theme && eq(recommendations.theme, theme))
    .orderBy(asc(recommendations.place));
  return rows.map(row => toLine(row, lang));
}

/** What these recommendations suggest together: what most of them name first, then what says most of what was asked. */
export async function suggestedLinks(
  ctx: Context,
  ids: readonly string[],
  lang: Lang,
): Promise<Suggestion[]> {
  const rows = await ctx.read
    .select()
    .from(recommendations)
    .where(inArray(recommendations.id, [...ids, '']))
    .orderBy(asc(recommendations.place));
  return suggestionsOf(ctx, rows, lang);
}

/** A recommendation that an indicator could measure, as we suggest it. */
export type SuggestedFor = RecommendationLine & { kind: LinkKind };

/** The other way round: which recommendations we think an indicator could measure. */
export async function suggestedFor(ctx: Context, indicator: string, lang: Lang): Promise<SuggestedFor[]> {
  // Forty rows: looked through here, so that no engine need search inside a json column.
  const rows = await ctx.read.select().from(recommendations).orderBy(asc(recommendations.place));
  return rows.flatMap(row => {
    const link = row.links.find(one => one.indicator === indicator);
    return link ? [{ ...toLine(row, lang), kind: link.kind }] : [];
  });
}

async function suggestionsOf(ctx: Context, rows: readonly Row[], lang: Lang): Promise<Suggestion[]> {
  const merged = new Map<string, { link: SuggestedLink; of: string[] }>();
  for (const { id, links } of rows)
    for (const link of links) {
      const key = [link.indicator, link.kind, link.series].join(' ');
      merged.set(key, { link, of: [...(merged.get(key)?.of ?? []), id] });
    }
  const known = await indicatorsOf(ctx.read, [
    ...new Set([...merged.values()].map(({ link }) => link.indicator)),
  ]);
  return [...merged.values()]
    .flatMap(({ link, of }) => {
      const row = known.find(({ code }) => code === link.indicator);
      if (!row) return [];
      return [
        {
          indicator: row.code,
          label: labelOf(translator(lang), row),
          ...titleIn(lang, row),
          about: aboutOf(row),
          href: indicatorHref(row.code),
          kind: link.kind,
          series: link.series ?? null,
          of,
        },
      ];
    })
    .sort((a, b) => b.of.length - a.of.length || linkKinds.indexOf(a.kind) - linkKinds.indexOf(b.kind));
}

/** Which of these the network holds: for acts that must not rest on what is not there. */
export async function knownRecommendations(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ id: recommendations.id })
    .from(recommendations)
    .where(inArray(recommendations.id, [...ids, '']));
  return rows.map(row => row.id);
}
