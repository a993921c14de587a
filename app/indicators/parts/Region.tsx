import { ResultBars, Table } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import { sameBreakdown } from '../breakdown';
import type { IndicatorPage, RegionLine, SeriesView } from '../index.server';
import { valueIn, whoIn } from './figures';
import { goalWords } from './Picture';
import { distinct } from './SourceLine';

/** The latest figure of each country, by name and never by size: nobody is ranked. */
export function Region({ page }: { page: IndicatorPage }) {
  const t = useT();
  const [first, ...others] = page.series.filter(({ region }) => region.length > 0);
  if (!first) return null;
  // Surveys that ask each in their own way are not to be set side by side: a table, no bars.
  const bars = first.unit === 'percent' && !page.cautions.includes('definitions');
  return (
    <>
      <p className="sm cl">{t('indicators.region.order')}</p>
      {bars ? (
        <>
          <h3>{first.name}</h3>
          <Bars page={page} series={first} />
          <Folded series={first} title={t('indicators.region.table')} />
        </>
      ) : (
        <Latest series={first} />
      )}
      {others.map(series => (
        <Folded
          key={series.code}
          series={series}
          title={t('indicators.page.otherSeries', { name: series.name })}
        />
      ))}
    </>
  );
}

function Bars({ page, series }: { page: IndicatorPage; series: SeriesView }) {
  const { lang } = usePage();
  const t = useT();
  const goal = page.goal && page.goal.value > 0 ? page.goal.value / 100 : undefined;
  return (
    <>
      <ResultBars
        bars={series.region.map(line => ({
          key: line.iso3,
          label: line.name,
          note: noteOf(t, series, line),
          share: line.observation.value / 100,
          figure: valueIn(t, lang, series.unit, line.observation.value),
          goal,
        }))}
      />
      {page.goal && <p className="sm cl">{goalWords(t, lang, page)}</p>}
    </>
  );
}

/** Year, and whom it counts where these are others than the series is defined for. */
const noteOf = (t: ReturnType<typeof useT>, series: SeriesView, line: RegionLine): string =>
  [line.observation.period, others(t, series, line)].filter(Boolean).join(' · ');

const others = (t: ReturnType<typeof useT>, { own }: SeriesView, { observation }: RegionLine) =>
  sameBreakdown(observation, own) ? null : whoIn(t, observation);

const Folded = ({ series, title }: { series: SeriesView; title: string }) => (
  <details className="flow">
    <summary className="btn two">{title}</summary>
    <Latest series={series} />
  </details>
);

/** Three short columns, so that it reads on a phone. A source that all countries share is said once, below. */
function Latest({ series }: { series: SeriesView }) {
  const { lang } = usePage();
  const t = useT();
  const sources = distinct(series.region.map(line => line.observation.source));
  const shared = sources.length === 1;
  return (
    <>
      <Table
        caption={t('indicators.table.caption', { name: series.name, country: t('indicators.region') })}
        columns={[
          {
            label: shared
              ? t('indicators.table.country')
              : `${t('indicators.table.country')} · ${t('indicators.table.source')}`,
          },
          { label: t('indicators.table.year'), right: true },
          { label: t('indicators.table.value'), right: true },
        ]}
        rows={series.region.map(line => ({
          key: line.iso3,
          cells: [
            <Country
              key="name"
              name={line.name}
              under={[shared ? null : line.observation.source, others(t, series, line)]}
            />,
            line.observation.period,
            valueIn(t, lang, series.unit, line.observation.value),
          ],
        }))}
      />
      {shared && <p className="sm cl">{t('indicators.source.data', { source: sources[0] ?? '' })}</p>}
    </>
  );
}

const Country = ({ name, under }: { name: string; under: readonly (string | null)[] }) => (
  <>
    {name}
    {under.some(Boolean) && (
      <>
        <br />
        <span className="cl">{under.filter(Boolean).join(' · ')}</span>
      </>
    )}
  </>
);
