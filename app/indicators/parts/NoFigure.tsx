import { list } from '~/i18n/format';
import { usePage, useT } from '~/web/page';
import type { IndicatorPage } from '../index.server';
import { Picture } from './Picture';

/** A missing figure is a finding: bare warp, that there is none, and who has to give and publish it. */
export function NoFigure({ page, country }: { page: IndicatorPage; country: string }) {
  const t = useT();
  const [series] = page.series;
  return (
    <>
      <p className="big">{t('indicators.finding.none', { country })}</p>
      <p className="measure">
        {t('indicators.finding.ask')} <Publisher page={page} />
      </p>
      {series?.here && <Picture page={page} series={series} here={series.here} country={country} first />}
    </>
  );
}

/** Whose figure it is to give, and who publishes it. */
export function Publisher({ page }: { page: Pick<IndicatorPage, 'custodians'> }) {
  const { lang } = usePage();
  const t = useT();
  const agency = list(
    lang,
    page.custodians.map(({ name }) => name),
  );
  return <>{t('indicators.finding.who', { agency })}</>;
}
