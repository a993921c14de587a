import { inArray } from 'drizzle-orm';
import type { Described } from '~/chain/index.server';
import { translator } from '~/i18n/translate';
import type { Context } from '~/kernel/context';
import type { Lang } from '~/kernel/lang';
import { aboutOf } from './about';
import { indicatorHref, labelOf, recommendationHref, recommendationLabel } from './label';
import { nameOf } from './parts/names';
import { indicatorsOf, titleIn } from './read/catalogue.server';
import { recommendations } from './tables.server';

type Words = Promise<Map<string, Described>>;

/** Indicators on a strip: open to everybody. */
export async function describeIndicators(ctx: Context, codes: readonly string[], lang: Lang): Words {
  const rows = await indicatorsOf(ctx.read, codes);
  return new Map(
    rows.map(row => [
      row.code,
      {
        label: labelOf(translator(lang), row),
        title: nameOf(translator(lang), { ...titleIn(lang, row), about: aboutOf(row) }),
        href: indicatorHref(row.code),
      },
    ]),
  );
}

export async function describeRecommendations(ctx: Context, ids: readonly string[], lang: Lang): Words {
  const rows = await ctx.read
    .select({ id: recommendations.id, texts: recommendations.texts })
    .from(recommendations)
    .where(inArray(recommendations.id, [...ids, '']));
  return new Map(
    rows.map(({ id, texts }) => [
      id,
      {
        label: recommendationLabel(translator(lang), id),
        title: texts[lang],
        href: recommendationHref(id),
      },
    ]),
  );
}
