import type { ReactNode } from 'react';
import { Figure } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { IndicatorPage } from '../index.server';
import { Cautions } from './Cautions';
import { amountOf, valueIn, whoIn } from './figures';
import { NoFigure } from './NoFigure';
import { type OfSeries, Picture } from './Picture';
import { SourceLine } from './SourceLine';
import { YearTable } from './YearTable';

/** Everything about one country: each series that has a figure there, or that none has. */
export function InCountry({ page, country }: { page: IndicatorPage; country: string }) {
  const t = useT();
  const shown = page.series.flatMap(series => (series.here?.latest ? [{ series, here: series.here }] : []));
  if (shown.length === 0)
    return (
      <>
        <NoFigure page={page} country={country} />
        <Cautions page={page} />
      </>
    );
  return shown.map(({ series, here }, place) => {
    const of = { page, series, here, country };
    return (
      <SeriesBlock key={series.code} {...of} place={place}>
        {place > 0 && <h2>{t('indicators.page.otherSeries', { name: series.name })}</h2>}
      </SeriesBlock>
    );
  });
}

function SeriesBlock({ children, place, ...of }: OfSeries & { children: ReactNode; place: number }) {
  const { page } = of;
  const t = useT();
  return (
    <>
      {children}
      <Latest {...of} />
      <Picture {...of} first={place === 0} />
      {place === 0 && <Cautions page={page} />}
      <SourceLine {...of} />
      {place === 0 ? (
        <>
          <h2>{t('indicators.table.title')}</h2>
          <Numbers {...of} />
        </>
      ) : (
        <details className="flow">
          <summary className="btn two">{t('indicators.table.title')}</summary>
          <Numbers {...of} />
        </details>
      )}
    </>
  );
}

function Numbers({ series, here, country }: OfSeries) {
  const t = useT();
  return (
    <YearTable
      caption={t('indicators.table.caption', { name: series.name, country })}
      years={here.history?.years ?? []}
      unit={series.unit}
    />
  );
}

function Latest({ series, here }: OfSeries) {
  const { lang } = usePage();
  const t = useT();
  const { latest, change, history } = here;
  if (!latest) return null;
  const { name, unit } = series;
  const amount = change === null ? '' : amountOf(t, lang, unit, change);
  return (
    <Figure
      value={valueIn(t, lang, unit, latest.value)}
      source={
        history?.asDefined
          ? undefined
          : t('indicators.figure.counts', { who: whoIn(t, history?.breakdown ?? latest) })
      }
    >
      {t('indicators.figure.in', { name, year: latest.period })}
      {change !== null && (
        <>
          <br />
          {change === 0
            ? t('indicators.figure.same')
            : t(change < 0 ? 'indicators.figure.less' : 'indicators.figure.more', { amount })}
        </>
      )}
    </Figure>
  );
}
