import { usePage, useT } from '~/web/page';
import type { IndicatorPage, SeriesInArea, SeriesView } from '../index.server';
import { Chart } from './Chart';
import { onChart } from './figures';

export type OfSeries = { page: IndicatorPage; series: SeriesView; here: SeriesInArea; country: string };

/** The chart of one series in one country, with its title, the same in a sentence, and what the dashed line is. */
export function Picture({ page, series, here, country, first }: OfSeries & { first: boolean }) {
  const { lang } = usePage();
  const t = useT();
  const { name, unit } = series;
  const format = onChart(t, lang, unit);
  const said = here.outline;
  const of = { name, country };
  return (
    <figure className="stack">
      <figcaption>
        <b>
          {name} ({t(`indicators.unitName.${unit}`)})
        </b>
      </figcaption>
      <Chart
        id={`c-${series.code}`}
        title={
          !said
            ? t('indicators.chart.titleNone', of)
            : said.count === 1
              ? t('indicators.chart.titleOne', { ...of, year: said.last.period })
              : t('indicators.chart.title', { ...of, first: said.first.period, last: said.last.period })
        }
        description={said ? sentence(t, format, said) : t('indicators.finding.none', { country })}
        dots={(here.history?.years ?? []).map(({ year, observation }) => ({
          year,
          value: observation?.value ?? null,
        }))}
        format={format}
        goal={page.goal?.value}
        bringsWeft={first}
      />
      {said && page.goal && <GoalKey page={page} />}
    </figure>
  );
}

function sentence(
  t: ReturnType<typeof useT>,
  format: (value: number) => string,
  { count, first, highest, last }: NonNullable<SeriesInArea['outline']>,
): string {
  const ends = {
    first: format(first.value),
    firstYear: first.period,
    last: format(last.value),
    lastYear: last.period,
  };
  if (count === 1) return t('indicators.chart.one', { value: ends.last, year: ends.lastYear });
  if (count === 2) return t('indicators.chart.two', ends);
  return t('indicators.chart.many', { ...ends, high: format(highest.value), highYear: highest.period });
}

/** "Meta 16.9: 100 % en 2030". */
export function goalWords(
  t: ReturnType<typeof useT>,
  lang: Parameters<typeof onChart>[1],
  page: IndicatorPage,
) {
  if (!page.goal) return null;
  const of = {
    code: page.target?.code ?? page.code,
    value: onChart(t, lang, page.unit)(page.goal.value),
  };
  const { year } = page.goal;
  return year === null
    ? t('indicators.goal.plain', of)
    : t('indicators.goal.year', { ...of, year: String(year) });
}

function GoalKey({ page }: { page: IndicatorPage }) {
  const { lang } = usePage();
  const t = useT();
  return (
    <p className="sm line">
      <svg className="key" viewBox="0 0 40 8" aria-hidden="true">
        <path className="goal" d="M1 4H39" />
      </svg>
      <span>{goalWords(t, lang, page)}</span>
    </p>
  );
}
