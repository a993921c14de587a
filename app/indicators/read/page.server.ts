import { inArray } from 'drizzle-orm';
import { collator } from '~/i18n/format';
import { translator } from '~/i18n/translate';
import type { Context } from '~/kernel/context';
import type { Lang } from '~/kernel/lang';
import type { Db } from '~db/store.server';
import { type About, aboutOf } from '../about';
import { areaName, isLand, type Land } from '../areas';
import { labelOf } from '../label';
import {
  changeAt,
  type Finding,
  finding,
  findingOf,
  type History,
  history,
  latest,
  newest,
  type Outline,
  outline,
} from '../rules';
import { agencies } from '../tables.server';
import type { Breakdown, Caution, Direction, Edition, Framework, Observation, Unit } from '../words';
import {
  areasOf,
  editionsOf,
  findIndicator,
  findLand,
  type HeldSeries,
  heldSeries,
  titleIn,
} from './catalogue.server';
import { figuresOf, newestOf } from './figures.server';
import { type TargetView, targetsOf } from './list.server';

export type Place = { iso3: string; name: string };

/** The newest figure of one country or territory, of the breakdown that stands for the series there. */
export type RegionLine = Place & { observation: Observation; edition: Edition | null; finding: Finding };

/** One series in the chosen area: `history` is null and `finding` says "none" where there is no figure. */
export type SeriesInArea = {
  history: History | null;
  latest: Observation | null;
  /** Of the latest year to the year before it; null across a gap. */
  change: number | null;
  finding: Finding;
  outline: Outline | null;
};

export type SeriesView = {
  code: string;
  name: string;
  unit: Unit;
  /** Whom the series is defined for. */
  own: Breakdown;
  /** null when no area was asked for. */
  here: SeriesInArea | null;
  region: RegionLine[];
};

export type IndicatorPage = {
  code: string;
  label: string;
  framework: Framework;
  title: string;
  /** The title is our rendering, not an official one. */
  ours: boolean;
  about: About | null;
  target: TargetView | null;
  custodians: { code: string; name: string }[];
  unit: Unit;
  direction: Direction;
  cautions: readonly Caution[];
  autoProgress: boolean;
  /** The code of the indicator of another framework that asks nearly the same. */
  related: string | null;
  goal: { value: number; year: number | null } | null;
  published: { unitText: string | null; definitionEn?: string; notes?: string[]; metadataDate?: string };
  area: Place | null;
  /** Where there are figures, by name, and the countries where there are none: the country picker. */
  countries: Place[];
  without: Place[];
  series: SeriesView[];
  editions: Edition[];
};

/**
 * Everything the page of one indicator says; nine queries whatever the region holds.
 * @param areaIso3 a country or territory, or null for the region alone
 * @throws Refusal indicators.not-found 404 for an indicator or an area that we do not know
 */
export async function indicatorPage(
  ctx: Context,
  code: string,
  areaIso3: string | null,
  lang: Lang,
): Promise<IndicatorPage> {
  const row = await findIndicator(ctx.read, code);
  const land = areaIso3 === null ? null : await findLand(ctx.read, areaIso3);
  const editions = await editionsOf(ctx.read);
  const held = await heldSeries(ctx.read, [code]);
  const codes = held.map(one => one.code);
  const rows = land ? await figuresOf(ctx.read, { series: codes, area: land.m49 }) : [];
  const newestRows = await newestOf(ctx.read, { series: codes });
  const lands = (await areasOf(ctx.read)).filter(isLand);
  const named = lands
    .map(area => ({ area, iso3: area.iso3, name: areaName(lang, area) }))
    .sort((a, b) => collator(lang).compare(a.name, b.name));

  const series = held.map(
    (one): SeriesView => ({
      code: one.code,
      name: one.names[lang],
      unit: one.unit,
      own: { sex: one.sex, age: one.age },
      here: land && inArea(rows, one, land, editions),
      region: named.flatMap(({ area, iso3, name }) => {
        const mine = newestRows.filter(row => row.series === one.code && row.area === area.m49);
        const observation = newest(mine, one, editions);
        return observation
          ? [
              {
                iso3,
                name,
                observation,
                edition: editions.find(({ id }) => id === observation.edition) ?? null,
                finding: findingOf(observation, editions),
              },
            ]
          : [];
      }),
    }),
  );
  const with_ = new Set(series.flatMap(one => one.region.map(({ iso3 }) => iso3)));
  const behind = new Set([...rows, ...newestRows].map(({ edition }) => edition));
  return {
    code,
    label: labelOf(translator(lang), row),
    framework: row.framework,
    ...titleIn(lang, row),
    about: aboutOf(row),
    target: (await targetsOf(ctx.read, lang)).find(target => target.code === row.target) ?? null,
    custodians: await custodiansOf(ctx.read, row.custodians, lang),
    unit: row.unit,
    direction: row.direction as Direction,
    cautions: row.cautions,
    autoProgress: row.autoProgress,
    related: row.related,
    goal: row.goalValue === null ? null : { value: Number(row.goalValue), year: row.goalYear },
    published: row.published,
    area: land && { iso3: land.iso3, name: areaName(lang, land) },
    countries: named.filter(({ iso3 }) => with_.has(iso3)).map(toPlace),
    without: named.filter(({ iso3, area }) => area.kind === 'country' && !with_.has(iso3)).map(toPlace),
    series,
    editions: editions.filter(({ id }) => behind.has(id)),
  };
}

const toPlace = ({ iso3, name }: Place): Place => ({ iso3, name });

function inArea(
  rows: readonly Observation[],
  one: HeldSeries,
  { m49 }: Land,
  editions: readonly Edition[],
): SeriesInArea {
  const all = history(rows, one, m49, editions);
  return {
    history: all,
    latest: latest(all),
    change: all && changeAt(all.years, all.years.length - 1),
    finding: finding(all, editions),
    outline: outline(all),
  };
}

async function custodiansOf(db: Db, codes: readonly string[], lang: Lang) {
  const rows = await db
    .select()
    .from(agencies)
    .where(inArray(agencies.code, [...codes, '']));
  return codes.map(code => ({ code, name: rows.find(row => row.code === code)?.names[lang] ?? code }));
}
