import { expect, test } from 'vitest';
import { phasesFrom, rulesFrom, shareOf } from '~/processes/form';
import { changeFault, openingFault } from '~/processes/rules';
import type { Phase } from '~/processes/words';

const zone = 'America/Bogota';
const now = new Date('2026-10-05T15:00:00Z');
const form = (given: Record<string, string>) => ({ text: (name: string) => given[name] ?? '' });
const phase = (kind: Phase['kind'], opens: string, closes: string): Phase => ({
  kind,
  opens: new Date(opens),
  closes: new Date(closes),
});

test('dates are read by the clock of the process, and a pair left empty is a stage left out', () => {
  const read = phasesFrom(
    form({ 'discuss-opens': '2026-10-10T08:00', 'discuss-closes': '2026-10-20T20:00' }),
    zone,
    [],
    now,
  );
  expect(read).toEqual([phase('discuss', '2026-10-10T13:00:00Z', '2026-10-21T01:00:00Z')]);
});

test('half a pair, or what is no date, is for the rules to refuse', () => {
  const rules = { supportShare: '0.2', quorumShare: '0.5', majority: '1/2', youngAdultsCount: true };
  for (const given of [
    { 'discuss-opens': '2026-10-10T08:00' },
    { 'discuss-opens': '2026-10-10T08:00', 'discuss-closes': 'pronto' },
  ] as Record<string, string>[]) {
    const phases = phasesFrom(form(given), zone, [], now);
    expect(openingFault({ slug: 'a', timezone: zone, rules, phases })).toBe('processes.phase-order');
  }
});

test('what is over, and the opening of what has begun, stay whatever a form says; seconds are no change', () => {
  const before = [
    phase('discuss', '2026-09-01T13:00:00Z', '2026-10-01T13:00:00Z'),
    phase('propose', '2026-09-20T13:00:07Z', '2026-11-01T13:00:07Z'),
  ];
  const same = form({
    'discuss-opens': '2027-01-01T00:00',
    'discuss-closes': '2027-02-01T00:00',
    'propose-opens': '2027-01-01T00:00',
    'propose-closes': '2026-11-01T08:00',
  });
  const after = phasesFrom(same, zone, before, now);
  expect(after).toEqual(before);
  expect(changeFault(before, after, now)).toBe('processes.nothing-changed');
  const [, emptied] = phasesFrom(form({}), zone, before, now);
  expect(emptied?.closes.getTime()).toBeNaN();
});

test('percents become shares without the errors of floating point, and odd ones are left to be refused', () => {
  for (let percent = 0; percent <= 100; percent++)
    expect(Number(shareOf(String(percent))) * 100).toBeCloseTo(percent, 9);
  expect([shareOf('7'), shareOf(' 29 '), shareOf('100'), shareOf('a lot'), shareOf('20%')]).toEqual([
    '0.07',
    '0.29',
    '1',
    'a lot',
    '20%',
  ]);
  expect(rulesFrom(form({ support: '20', quorum: '50', majority: '2/3', 'young-adults': 'yes' }))).toEqual({
    supportShare: '0.2',
    quorumShare: '0.5',
    majority: '2/3',
    youngAdultsCount: true,
  });
});
