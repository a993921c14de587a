import type { Lang } from './languages';
import { sharedIntl } from './locales';
import { regionName } from './names';
import { isKey, translator } from './translate';
import { countryOfZone, type Zone } from './zones';

/** Where and when the reader stands: `zone` is an IANA name, `now` decides whether the year is said. */
export type Standpoint = { zone: Zone; now: Date };

const clock = sharedIntl(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

const yearIn = (zone: Zone, instant: Date) =>
  clock('en', { year: 'numeric', timeZone: zone }).format(instant);

// Said by people, not by Intl: the first of the month is an ordinal in Portuguese and French.
const first: Partial<Record<Lang, string>> = { pt: '1º', fr: '1er' };

/** "3 de mayo", with the year when it is not this year's in that zone. */
export function day(lang: Lang, instant: Date, { zone, now }: Standpoint): string {
  const year = yearIn(zone, instant) === yearIn(zone, now) ? {} : ({ year: 'numeric' } as const);
  return clock(lang, { day: 'numeric', month: 'long', ...year, timeZone: zone })
    .formatToParts(instant)
    .map(({ type, value }) => (type === 'day' && value === '1' ? (first[lang] ?? value) : value))
    .join('');
}

/** "viernes 16 de octubre". */
export const weekday = (lang: Lang, instant: Date, at: Standpoint): string =>
  translator(lang)('i18n.date.weekday', {
    weekday: clock(lang, { weekday: 'long', timeZone: at.zone }).format(instant),
    day: day(lang, instant, at),
  });

/** "20:00", in English "8:00 pm". */
export const time = (lang: Lang, instant: Date, zone: Zone): string =>
  clock(lang, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(instant);

/** "hora de Bogotá". A zone without words of its own is named by its country, else by its city. */
export function zoneName(lang: Lang, zone: Zone): string {
  const t = translator(lang);
  const key = `i18n.zone.${zone}`;
  if (isKey(key)) return (t as (key: string) => string)(key);
  const country = countryOfZone(zone);
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return t('i18n.date.zone', { place: country ? regionName(lang, country) : city });
}

/** "viernes 16 de octubre, 20:00 (hora de Bogotá)". */
export const moment = (lang: Lang, instant: Date, at: Standpoint): string =>
  translator(lang)('i18n.date.moment', {
    day: weekday(lang, instant, at),
    time: time(lang, instant, at.zone),
    zone: zoneName(lang, at.zone),
  });

/**
 * A deadline as the viewer's clock shows it, and as the process's own does where the two differ (null where they do
 * not). What counts is the clock, not the zone's name: Lima and Bogotá read the same.
 */
export function deadline(
  lang: Lang,
  instant: Date,
  { viewer, process, now }: { viewer: Zone; process: Zone; now: Date },
): { here: string; there: string | null } {
  const reading = (zone: Zone) =>
    clock('en', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(instant);
  return {
    here: moment(lang, instant, { zone: viewer, now }),
    there: reading(viewer) === reading(process) ? null : moment(lang, instant, { zone: process, now }),
  };
}

/** A date without an hour ("2027-03-01": a due date), the same everywhere. */
export const civilDay = (lang: Lang, date: string, now: Date): string =>
  day(lang, new Date(`${date}T00:00:00Z`), { zone: 'UTC', now });

/** "marzo de 2027" of "2027-03": by when something is due. */
export const month = (lang: Lang, due: string): string =>
  clock(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${due}-01T00:00:00Z`));

/** "marzo" of 3: for lists of months. */
export const monthName = (lang: Lang, number: number): string =>
  clock(lang, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, number - 1, 1)));
