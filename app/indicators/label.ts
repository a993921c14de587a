import type { T } from '~/i18n/translate';
import type { Framework } from './words';

/** What an indicator is called where there is room for a name only: "ODS 16.2.2". */
export const labelOf = (t: T, { framework, code }: { framework: Framework; code: string }): string =>
  t(`indicators.label.${framework}`, { code });

export const recommendationLabel = (t: T, id: string): string => t('indicators.label.recommendation', { id });

/** Its page, after the language. Codes of INSPIRE have a space. */
export const indicatorHref = (code: string): string => `/indicators/${encodeURIComponent(code)}`;
export const recommendationHref = (id: string): string => `/recommendations/${encodeURIComponent(id)}`;
