import { Note } from '~/ui/parts';
import { useT } from '~/web/page';
import type { IndicatorPage } from '../index.server';

/** What a reader must know before she concludes anything: never left out, for no number says everything. */
export function Cautions({ page }: { page: Pick<IndicatorPage, 'cautions' | 'about'> }) {
  const t = useT();
  return (
    <Note level={3} title={t('indicators.caution.title')}>
      {page.cautions.map(caution => (
        <p key={caution}>{t(`indicators.caution.${caution}`)}</p>
      ))}
      <p>{t(`indicators.about.${page.about ?? 'other'}.not`)}</p>
    </Note>
  );
}
