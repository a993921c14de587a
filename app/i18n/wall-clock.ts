import { sharedIntl } from './locales';
import type { Zone } from './zones';

const clock = sharedIntl(
  (_locale, timeZone: Zone) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
);

const partsIn = (zone: Zone, instant: Date): Record<string, string> =>
  Object.fromEntries(
    clock('en', zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );

/** "2026-10-16T20:00": what a clock on a wall of the zone shows at that instant, as `<input type="datetime-local">` takes it. */
export function wallClock(zone: Zone, instant: Date): string {
  const { year, month, day, hour, minute } = partsIn(zone, instant);
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::00)?$/;

/** How far the wall is ahead of UTC at an instant, in milliseconds. */
const ahead = (zone: Zone, instant: number): number =>
  Date.parse(`${wallClock(zone, new Date(instant))}:00Z`) - instant;

/**
 * The instant at which the clocks of a zone show what was typed; null for anything that is no date and time. An hour that is
 * skipped when clocks go forward is the one after it; of an hour that comes twice it is the first.
 */
export function instantAt(zone: Zone, typed: string): Date | null {
  if (!shape.test(typed)) return null;
  const asUtc = Date.parse(`${typed.slice(0, 16)}:00Z`);
  // The engine reads 31 February as 3 March, or not at all: only what it gives back unchanged was a date.
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== typed.slice(0, 16)) return null;
  const day = 86_400_000;
  // The offset of either side of a change of clocks; the greater one gives the earlier instant.
  const offsets = [ahead(zone, asUtc - day), ahead(zone, asUtc + day)];
  const found = offsets.map(offset => asUtc - offset).filter(at => at + ahead(zone, at) === asUtc);
  return new Date(found.length > 0 ? Math.min(...found) : asUtc - Math.min(...offsets));
}
