import { translator } from '~/i18n/translate';
import type { Context } from '~/kernel/context';
import type { Lang } from '~/kernel/lang';
import { areaName } from '../areas';
import { sameBreakdown } from '../breakdown';
import { labelOf } from '../label';
import { type Finding, findingOf, newest } from '../rules';
import type { Caution, Edition, Observation, Unit } from '../words';
import { editionsOf, findLand, heldSeries, indicatorsOf, titleIn } from './catalogue.server';
import { newestOf } from './figures.server';

/** A figure with all that it may not be printed without. */
export type LatestFigure = {
  observation: Observation;
  series: { code: string; name: string; unit: Unit };
  /** Whether it counts exactly the people the series is defined for. If not, whom it counts is said beside it. */
  asDefined: boolean;
  edition: Edition;
};

export type Latest = {
  code: string;
  label: string;
  title: string;
  ours: boolean;
  cautions: readonly Caution[];
  area: { iso3: string; name: string };
  /** null, and `finding` says "none", where no official figure is at hand. */
  figure: LatestFigure | null;
  finding: Finding;
};

/**
 * The latest official figure of each indicator in one country: of the first of its series, in the order of the catalogue,
 * that has one there. Indicators that the catalogue does not know are missing.
 * @param areaIso3 ISO 3166-1 alpha-3
 * @throws Refusal indicators.not-found 404 for an area that we do not know
 */
export async function latestFor(
  ctx: Context,
  codes: readonly string[],
  areaIso3: string,
  lang: Lang,
): Promise<Map<string, Latest>> {
  const land = await findLand(ctx.read, areaIso3);
  const rows = await indicatorsOf(ctx.read, codes);
  const held = await heldSeries(
    ctx.read,
    rows.map(row => row.code),
  );
  const editions = await editionsOf(ctx.read);
  const figures = await newestOf(ctx.read, { series: held.map(one => one.code), area: land.m49 });
  const area = { iso3: land.iso3, name: areaName(lang, land) };

  return new Map(
    rows.map(row => {
      const figure = held
        .filter(one => one.indicator === row.code)
        .map((one): LatestFigure | null => {
          const mine = figures.filter(({ series }) => series === one.code);
          const observation = newest(mine, one, editions);
          const edition = editions.find(({ id }) => id === observation?.edition);
          return observation && edition
            ? {
                observation,
                series: { code: one.code, name: one.names[lang], unit: one.unit },
                asDefined: sameBreakdown(observation, one),
                edition,
              }
            : null;
        })
        .find(found => found !== null);
      return [
        row.code,
        {
          code: row.code,
          label: labelOf(translator(lang), row),
          ...titleIn(lang, row),
          cautions: row.cautions,
          area,
          figure: figure ?? null,
          finding: findingOf(figure?.observation ?? null, editions),
        },
      ];
    }),
  );
}
