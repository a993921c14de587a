import { describe, expect, it } from 'vitest';
import { instantAt, wallClock } from '~/i18n/wall-clock';

const bogota = 'America/Bogota';
const santiago = 'America/Santiago';

describe('a date and an hour that somebody typed for a zone', () => {
  it('is the instant at which clocks there show it', () => {
    expect(instantAt(bogota, '2026-10-16T20:00')?.toISOString()).toBe('2026-10-17T01:00:00.000Z');
    expect(instantAt('UTC', '2026-10-16T20:00')?.toISOString()).toBe('2026-10-16T20:00:00.000Z');
    expect(wallClock(bogota, new Date('2026-10-17T01:00:00Z'))).toBe('2026-10-16T20:00');
    expect(wallClock(bogota, new Date('2026-01-01T05:00:00Z'))).toBe('2026-01-01T00:00');
  });

  it('comes back unchanged for every hour of a year, except those that clocks skip', () => {
    const skipped: string[] = [];
    for (let hour = 0; hour < 365 * 24; hour++) {
      const typed = new Date(Date.UTC(2026, 0, 1, hour)).toISOString().slice(0, 16);
      const at = instantAt(santiago, typed);
      if (!at || wallClock(santiago, at) !== typed) skipped.push(typed);
    }
    // Chile: clocks go forward on 6 September 2026 at midnight.
    expect(skipped).toEqual(['2026-09-06T00:00']);
  });

  it('is the hour after one that is skipped, and the first of one that comes twice', () => {
    expect(instantAt(santiago, '2026-09-06T00:00')?.toISOString()).toBe('2026-09-06T04:00:00.000Z');
    // Clocks go back on 5 April 2026 at midnight: 23:00 of the 4th comes twice.
    expect(instantAt(santiago, '2026-04-04T23:30')?.toISOString()).toBe('2026-04-05T02:30:00.000Z');
  });

  it.each([
    '',
    'mañana',
    '2026-10-16',
    '2026-13-01T10:00',
    '2026-02-31T10:00',
    '2026-10-16T25:00',
    '16/10/2026 20:00',
  ])('is nothing when it is %j', typed => expect(instantAt(bogota, typed)).toBeNull());
});
