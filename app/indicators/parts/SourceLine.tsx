import { list } from '~/i18n/format';
import { usePage, useT } from '~/web/page';
import type { OfSeries } from './Picture';

/** Each once, in their order; what a publisher left out is left out. */
export const distinct = (texts: readonly (string | null)[]): string[] => [
  ...new Set(texts.filter(text => text !== null)),
];

/** Edition, series, who gathered it, the last year there is, and what the target says: what a figure may not stand without. */
export function SourceLine({ page, series, here }: OfSeries) {
  const { lang } = usePage();
  const t = useT();
  const { latest, finding } = here;
  if (!latest) return null;
  const rows = here.history?.years.flatMap(({ observation }) => observation ?? []) ?? [];
  const sources = distinct(rows.map(row => row.source));
  const notes = distinct(rows.map(row => row.note));
  const edition = page.editions.find(({ id }) => id === latest.edition)?.name ?? latest.edition;
  const words = [
    t('indicators.source.line', { edition, series: series.code }),
    sources.length > 0 && t('indicators.source.data', { source: list(lang, sources) }),
    latest.nature === 'C' && t('indicators.source.natureC'),
    latest.nature === 'CA' && t('indicators.source.natureCA'),
    finding.kind === 'old'
      ? t('indicators.finding.old', { year: String(finding.since), edition: String(finding.edition) })
      : t('indicators.source.last', { year: latest.period }),
    page.goal && t('indicators.goal.words'),
    page.target?.goal && !page.goal && t('indicators.goal.none', { code: page.target.code }),
  ];
  return (
    <p className="sm cl">
      {words.filter(Boolean).join(' ')}
      {notes.length > 0 && (
        <>
          {' '}
          {t('indicators.source.note')} <span lang="en">{notes.join(' ')}</span>
        </>
      )}
    </p>
  );
}
