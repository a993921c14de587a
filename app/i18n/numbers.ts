import type { Lang } from './languages';
import { sharedIntl } from './locales';

type Digits = { min?: number; max?: number };

const figures = sharedIntl(
  (locale, { style, min = 0, max }: Digits & { style: 'decimal' | 'percent' }) =>
    new Intl.NumberFormat(locale, { style, minimumFractionDigits: min, maximumFractionDigits: max }),
);

/** "1.234,5". `digits` bounds the decimals; at most three unless told. */
export const number = (lang: Lang, value: number, { min = 0, max = Math.max(3, min) }: Digits = {}): string =>
  figures(lang, { style: 'decimal', min, max }).format(value);

/** "12,5 %" of a share between 0 and 1; no decimals unless told. */
export const percent = (lang: Lang, share: number, { min = 0, max = min }: Digits = {}): string =>
  figures(lang, { style: 'percent', min, max }).format(share);
