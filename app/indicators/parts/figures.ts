import { number } from '~/i18n/format';
import type { Lang } from '~/i18n/languages';
import type { T } from '~/i18n/translate';
import { ageSpan } from '../ages';
import type { Breakdown, Unit } from '../words';

/** Decimals that a reader can use; what is published with more is not more precise. */
const digits: Record<Unit, number> = {
  percent: 1,
  people: 0,
  per100k: 1,
  per1000: 1,
  countries: 0,
  index: 2,
  score: 2,
  yesNo: 0,
  mixed: 2,
};

const plain = (lang: Lang, unit: Unit, value: number): string => number(lang, value, { max: digits[unit] });

/** "445", "91,9 %", "3,2 por cada mil". */
export const valueIn = (t: T, lang: Lang, unit: Unit, value: number): string =>
  t(`indicators.unit.${unit}`, { value: plain(lang, unit, value) });

/** As a chart writes it: long units stand in its title. Steps of an axis may be finer than the figures. */
export const onChart = (t: T, lang: Lang, unit: Unit) => (value: number) =>
  unit === 'percent' ? t('indicators.unit.percent', { value: number(lang, value) }) : number(lang, value);

/** What differs between two figures, without a sign. Between two shares these are points, never percent. */
export const amountOf = (t: T, lang: Lang, unit: Unit, change: number): string => {
  const value = plain(lang, unit, Math.abs(change));
  return unit === 'percent' ? t('indicators.figure.points', { value, count: Math.abs(change) }) : value;
};

/** "−260", "+294", "0": the sign of a minus as wide as a plus. */
export const signed = (lang: Lang, unit: Unit, change: number): string => {
  const amount = plain(lang, unit, Math.abs(change));
  return change === 0 ? amount : `${change < 0 ? '−' : '+'}${amount}`;
};

const sexOf = (t: T, sex: string): string =>
  sex === '_T' ? t('indicators.sex.all') : sex === 'F' || sex === 'M' ? t(`indicators.sex.${sex}`) : sex;

function ageOf(t: T, code: string): string {
  const span = ageSpan(code);
  if (!span) return code;
  if (span.kind === 'all') return t('indicators.age.all');
  if (span.kind === 'under') return t('indicators.age.under', { to: span.to });
  if (span.kind === 'over') return t('indicators.age.over', { from: String(span.from) });
  return t(`indicators.age.${span.kind}`, { from: String(span.from), to: String(span.to) });
}

/** Whom a figure counts: "Mujeres · De 18 a 29 años". */
export const whoIn = (t: T, { sex, age }: Breakdown): string => `${sexOf(t, sex)} · ${ageOf(t, age)}`;
