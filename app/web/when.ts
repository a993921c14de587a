import { day, deadline, moment, time, timeLeft } from '~/i18n/format';
import type { Lang } from '~/i18n/languages';
import { zoneOfCountry } from '~/i18n/zones';

export type Viewer = { lang: Lang; country: string | null; now: Date };

/** Her own time with its name, and the process's beside it when they differ (model.md, Time). */
export function until(
  { lang, country, now }: Viewer,
  at: Date,
  processZone: string,
): { left: string; exact: string } {
  const viewer = country ? (zoneOfCountry(country) ?? processZone) : processZone;
  const { here, there } = deadline(lang, at, { viewer, process: processZone, now });
  return { left: timeLeft(lang, at, now), exact: there ? `${here} · ${there}` : here };
}

export const exactly = ({ lang, country, now }: Viewer, at: Date, processZone = 'UTC'): string =>
  moment(lang, at, { zone: country ? (zoneOfCountry(country) ?? processZone) : processZone, now });

/** "15 de diciembre, 20:00" in the process's own time, where a caption says whose time it is: short enough for a table. */
export const momentIn = ({ lang, now }: Pick<Viewer, 'lang' | 'now'>, at: Date, zone: string): string =>
  `${day(lang, at, { zone, now })}, ${time(lang, at, zone)}`;
