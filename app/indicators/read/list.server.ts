import { asc } from 'drizzle-orm';
import { translator } from '~/i18n/translate';
import type { Context } from '~/kernel/context';
import type { Lang } from '~/kernel/lang';
import type { Db } from '~db/store.server';
import { type About, aboutOf } from '../about';
import { labelOf } from '../label';
import { findingOf, newest } from '../rules';
import { targets } from '../tables.server';
import { type Framework, frameworks } from '../words';
import {
  allIndicators,
  areasOf,
  editionsOf,
  type HeldSeries,
  heldSeries,
  type IndicatorRow,
  titleIn,
} from './catalogue.server';
import { newestOf } from './figures.server';

export type IndicatorLine = {
  code: string;
  label: string;
  title: string;
  /** The title is our rendering, not an official one. */
  ours: boolean;
  about: About | null;
  /** Countries of the region with a figure (territories are not counted), and with a recent one (`finding`). */
  countries: number;
  recent: number;
};

/** `goal` is null for what is no target of the SDG; `code` and `title` are for indicators that no target asks for. */
export type TargetGroup = {
  code: string | null;
  goal: string | null;
  title: string | null;
  ours: boolean;
  indicators: IndicatorLine[];
};
export type FrameworkGroup = { framework: Framework; targets: TargetGroup[] };

export type TargetView = { code: string; goal: string | null; title: string; ours: boolean };

/** "16" of target "16.2", "16.a". */
const goalOf = (target: string): string | null => /^(\d{1,2})\.\w+$/.exec(target)?.[1] ?? null;

/** In the order of the catalogue. */
export async function targetsOf(db: Db, lang: Lang): Promise<TargetView[]> {
  const rows = await db.select().from(targets).orderBy(asc(targets.place));
  return rows.map(row => ({ code: row.code, goal: goalOf(row.code), ...titleIn(lang, row) }));
}

/** Every indicator, by framework and target, with how many countries have figures: five queries whatever the length. */
export async function indicatorList(ctx: Context, lang: Lang): Promise<FrameworkGroup[]> {
  const rows = await allIndicators(ctx.read);
  const known = await targetsOf(ctx.read, lang);
  const held = await heldSeries(ctx.read);
  const counts = await countriesWith(ctx.read, held);
  const t = translator(lang);
  const line = (row: IndicatorRow): IndicatorLine => ({
    code: row.code,
    label: labelOf(t, row),
    ...titleIn(lang, row),
    about: aboutOf(row),
    ...(counts.get(row.code) ?? { countries: 0, recent: 0 }),
  });
  const none = { code: null, goal: null, title: null, ours: false };
  return frameworks.map(framework => {
    const mine = rows.filter(row => row.framework === framework);
    return {
      framework,
      targets: [...known, none]
        .map(target => ({
          ...target,
          indicators: mine.filter(row => row.target === target.code).map(line),
        }))
        .filter(({ indicators }) => indicators.length > 0),
    };
  });
}

async function countriesWith(db: Db, held: readonly HeldSeries[]) {
  const countries = (await areasOf(db)).filter(area => area.kind === 'country').map(area => area.m49);
  const editions = await editionsOf(db);
  const rows = await newestOf(db, { series: held.map(one => one.code) });
  const byPlace = new Map<string, typeof rows>();
  for (const row of rows) {
    const place = `${row.series} ${row.area}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), row]);
  }
  const kindOf = (one: HeldSeries, area: string) =>
    findingOf(newest(byPlace.get(`${one.code} ${area}`) ?? [], one, editions), editions).kind;
  return new Map(
    [...new Set(held.map(one => one.indicator))].map(indicator => {
      const mine = held.filter(one => one.indicator === indicator);
      const kinds = countries.map(area => mine.map(one => kindOf(one, area)));
      return [
        indicator,
        {
          countries: kinds.filter(all => all.some(kind => kind !== 'none')).length,
          recent: kinds.filter(all => all.includes('recent')).length,
        },
      ];
    }),
  );
}
