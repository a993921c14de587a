import { inArray } from 'drizzle-orm';
import { linksAt } from '~/chain/index.server';
import { themesByIds } from '~/discussion/index.server';
import type { ThemeCode } from '~/discussion/words';
import { published } from '~/gate/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { proposals } from './tables.server';
import { label } from './words';

/** A proposal as what came of it tells of it: public, so numbers of posts and no word of them. */
export type ProposalOrigin = {
  id: Id;
  label: string;
  /** Null when its text was withdrawn. */
  title: string | null;
  lang: Lang;
  theme: { id: Id; code: ThemeCode };
  href: string;
  posts: number;
  countries: number;
};

/** @returns id -> proposal, four queries however many. */
export async function originsOf(
  ctx: Context,
  ids: readonly Id[],
  lang: Lang,
): Promise<Map<Id, ProposalOrigin>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.read
    .select()
    .from(proposals)
    .where(inArray(proposals.id, [...ids]));
  const texts = await published(ctx, 'proposal', ids, lang);
  const quotes = await linksAt(
    ctx.read,
    rows.map(row => ({ kind: 'proposal', id: row.id }) as const),
    'to',
  );
  const themes = await themesByIds(
    ctx.read,
    rows.map(row => row.theme),
  );
  return new Map(
    rows.flatMap(row => {
      const theme = themes.get(row.theme);
      if (!theme) return [];
      const text = row.hiddenAt ? undefined : texts.get(row.id);
      const posts = quotes.filter(one => one.to.id === row.id && one.from.kind === 'post').length;
      return [
        [
          row.id,
          {
            id: row.id,
            label: label(row.number),
            title: text?.title ?? null,
            lang: text?.lang ?? lang,
            theme: { id: row.theme, code: theme },
            href: `/proposals/${label(row.number)}`,
            posts,
            countries: row.sourceCountries,
          },
        ] as const,
      ];
    }),
  );
}
