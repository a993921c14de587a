import type { Lang } from './languages';
import { sharedIntl } from './locales';
import { translator } from './translate';

const minute = 60_000;
const hour = 60 * minute;
const dayLong = 24 * hour;
const month = 30 * dayLong;
const year = 365 * dayLong;

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

// Days are kept long: "74 días sin responder" says more than two months do.
const scale: readonly { unit: Unit; length: number; below: number }[] = [
  { unit: 'minute', length: minute, below: hour },
  { unit: 'hour', length: hour, below: 2 * dayLong },
  { unit: 'day', length: dayLong, below: 120 * dayLong },
  { unit: 'month', length: month, below: 2 * year },
  { unit: 'year', length: year, below: Number.POSITIVE_INFINITY },
];

const measure = (milliseconds: number) => {
  const step = scale.find(({ below }) => milliseconds < below) ?? scale[scale.length - 1]!;
  return { unit: step.unit, count: Math.floor(milliseconds / step.length) };
};

const unitFormat = sharedIntl(
  (locale, unit: Unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
);
const relativeFormat = sharedIntl(
  (locale, _: null) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }),
);

/** "2 días": the whole units of a length in milliseconds, at least a minute. */
export function span(lang: Lang, milliseconds: number): string {
  const { unit, count } = measure(Math.max(milliseconds, minute));
  return unitFormat(lang, unit).format(count);
}

/** "menos de 6 horas": a bound that holds, in hours up to two days and in days after. */
export function spanUnder(lang: Lang, milliseconds: number): string {
  const positive = Math.max(milliseconds, 0);
  const unit = positive < 2 * dayLong ? 'hour' : 'day';
  const count = Math.floor(positive / (unit === 'hour' ? hour : dayLong)) + 1;
  return translator(lang)('i18n.span.under', { span: unitFormat(lang, unit).format(count) });
}

/** "hace 3 horas"; "hace un momento" below a minute and for what has not happened yet. */
export function ago(lang: Lang, then: Date, now: Date): string {
  const passed = now.getTime() - then.getTime();
  if (passed < minute) return translator(lang)('i18n.span.now');
  const { unit, count } = measure(passed);
  return relativeFormat(lang, null).format(-count, unit);
}

/** "Faltan 2 días", rounded down so that nobody comes late. Hours below a day, and no counting of minutes. */
export function timeLeft(lang: Lang, until: Date, now: Date): string {
  const t = translator(lang);
  const left = until.getTime() - now.getTime();
  if (left <= 0) return t('i18n.left.none');
  if (left < hour) return t('i18n.left.soon');
  if (left < dayLong) return t('i18n.left.hours', { count: Math.floor(left / hour) });
  return t('i18n.left.days', { count: Math.floor(left / dayLong) });
}
