import { day, list } from '~/i18n/format';
import { type T, translator } from '~/i18n/translate';
import { valueIn } from '~/indicators/parts/figures';
import type { AnnexClause, Exported, Measured, Roots } from './annex';

// What both files say, so that they say it alike.

export function headLines(doc: Exported): string[] {
  const t = translator(doc.reader);
  const { number, at, hash } = doc.shown;
  return [
    number !== null && at
      ? t('declarations.file.adopted', {
          number: String(number),
          day: day(doc.reader, at, { zone: 'UTC', now: doc.made }),
        })
      : t('declarations.file.not-adopted'),
    t('declarations.by', { people: doc.by.people, countries: doc.by.countries }),
    ...(hash ? [t('declarations.file.hash', { hash })] : []),
    t('declarations.file.made', { day: day(doc.reader, doc.made, { zone: 'UTC', now: doc.made }) }),
    t('declarations.file.recall'),
  ];
}

function rootLine(t: T, lang: Exported['reader'], roots: Roots): string[] {
  if (roots.kind === 'editorial') return [t('declarations.origin.editorial')];
  if (roots.kind === 'recommendation')
    return [t('declarations.origin.recommendation', { label: roots.label })];
  return [
    t('declarations.file.proposal', { label: roots.label, theme: roots.theme }),
    t('declarations.origin.posts', { posts: roots.posts, countries: roots.countries }),
    ...(roots.recommendations.length > 0
      ? [t('declarations.file.quotes', { list: list(lang, roots.recommendations) })]
      : []),
  ];
}

/** Back: where the clause comes from, one sentence a step. */
export function backLines(doc: Exported, clause: AnnexClause): string[] {
  const t = translator(doc.reader);
  return [
    ...rootLine(t, doc.reader, clause.roots),
    ...(clause.changes > 0 ? [t('declarations.file.changes', { count: clause.changes })] : []),
  ];
}

/** Forward: one sentence for each indicator, with value, year and source, or that there is none. */
export function aheadLines(doc: Exported, clause: AnnexClause): string[] {
  const t = translator(doc.reader);
  if (clause.measured.length === 0 && clause.recommended.length === 0) return [t('declarations.file.no-tie')];
  return [
    ...clause.measured.map(one => [kindOf(t, one), figureOf(t, doc, one)].filter(Boolean).join(' ')),
    ...clause.recommended.map(label => t('declarations.file.recommended', { label })),
  ];
}

const kindOf = (t: T, { label, title, kind }: Measured): string =>
  `${title ? `${label}. ${title}.` : `${label}.`} ${t(`indicators.kind.${kind as 'measures'}`)}.`;

function figureOf(t: T, doc: Exported, { figure }: Measured): string {
  if (!doc.area) return '';
  if (!figure) return t('declarations.file.no-figure', { country: doc.area.name });
  const { observation, series, edition } = figure;
  return t('declarations.file.figure', {
    country: doc.area.name,
    value: valueIn(t, doc.reader, series.unit, Number(observation.value)),
    year: observation.period,
    source: edition.name,
    series: series.code,
  });
}
