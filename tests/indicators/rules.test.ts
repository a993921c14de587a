import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutOf } from '~/indicators/about';
import { ageSpan } from '~/indicators/ages';
import { areaName } from '~/indicators/areas';
import { chooseBreakdown } from '~/indicators/breakdown';
import { changeAt, finding, history, latest, outline, scored } from '~/indicators/rules';
import type { Edition, Observation } from '~/indicators/words';
import { areas, catalogue, editions, observations } from './data';

const series = (code: string) => {
  const found = catalogue.indicators.flatMap(({ series }) => series).find(one => one.code === code);
  if (!found?.sex || !found.age) throw new Error(`no series ${code}`);
  return { code, sex: found.sex, age: found.age };
};
const of = (code: string, area: string) => history(observations, series(code), area, editions);

const row = (over: Partial<Observation>): Observation => ({
  series: 'S',
  area: '604',
  period: '2015',
  sex: '_T',
  age: '_T',
  value: 1,
  status: null,
  nature: null,
  source: null,
  note: null,
  edition: 'old',
  ...over,
});
const own = { code: 'S', sex: '_T', age: '_T' };
const two: Edition[] = [
  { id: 'old', name: 'Old', publisher: 'UN', year: 2019, url: 'https://example.org' },
  { id: 'new', name: 'New', publisher: 'UN', year: 2022, url: 'https://example.org' },
];

describe('the latest figure', () => {
  test('of Peru, trafficking: 445 in 2017, 260 fewer than the year before', () => {
    const peru = of('VC_HTF_DETV', '604');
    expect(latest(peru)).toMatchObject({ period: '2017', value: 445, source: 'GLOTIP Database' });
    expect(changeAt(peru?.years ?? [], (peru?.years.length ?? 0) - 1)).toBe(-260);
  });

  test('counts everybody where the file has everybody', () => {
    expect(of('VC_HTF_DETVSX', '032')).toMatchObject({
      breakdown: { sex: '_T', age: '_T' },
      asDefined: true,
    });
  });

  test('says when it counts others than the series does: women in Guatemala, children up to 7', () => {
    expect(of('VC_VAW_SXVLN', '320')).toMatchObject({
      breakdown: { sex: 'F', age: 'Y18T29' },
      asDefined: false,
    });
    expect(of('VC_VAW_PHYPYV', '032')).toMatchObject({ breakdown: { age: 'Y2T14' }, asDefined: false });
  });

  test('takes the definition first, then all, then women, then men, then the rest by code', () => {
    const rows = ['M', 'F', '_T'].flatMap(sex => ['Y0', '_T', 'Y0T4'].map(age => ({ sex, age })));
    expect(chooseBreakdown(rows, { sex: 'M', age: 'Y0T4' })).toEqual({ sex: 'M', age: 'Y0T4' });
    expect(chooseBreakdown(rows, { sex: 'X', age: 'X' })).toEqual({ sex: '_T', age: '_T' });
    expect(
      chooseBreakdown(
        rows.filter(({ sex }) => sex !== '_T'),
        { sex: 'X', age: 'X' },
      ),
    ).toEqual({
      sex: 'F',
      age: '_T',
    });
    expect(chooseBreakdown([], own)).toBeNull();
  });

  test('of the later edition stands when two give the same year, whatever the order of the rows', () => {
    const rows = [row({ edition: 'new', value: 5 }), row({ edition: 'old', value: 4 })];
    expect(latest(history(rows, own, '604', two))?.value).toBe(5);
    expect(latest(history(rows.toReversed(), own, '604', two))?.value).toBe(5);
  });

  test('does not come from another area or another series', () => {
    expect(history([row({ area: '032' }), row({ series: 'T' })], own, '604', two)).toBeNull();
    expect(latest(null)).toBeNull();
  });
});

describe('a history', () => {
  test('keeps gaps as gaps, and gives no change across one', () => {
    const years = history(
      [row({ period: '2012' }), row({ period: '2015', value: 3 })],
      own,
      '604',
      two,
    )?.years;
    expect(years?.map(({ year, observation }) => [year, observation?.value ?? null])).toEqual([
      [2012, 1],
      [2013, null],
      [2014, null],
      [2015, 3],
    ]);
    expect(changeAt(years ?? [], 3)).toBeNull();
    expect(changeAt(years ?? [], 0)).toBeNull();
  });

  test('is told by its first, highest and last figure', () => {
    expect(outline(of('VC_HTF_DETV', '604'))).toMatchObject({
      first: { period: '2007', value: 162 },
      highest: { period: '2012', value: 713 },
      last: { period: '2017', value: 445 },
    });
    expect(outline(null)).toBeNull();
  });

  test('has every year once, in order, and begins and ends with a figure', () => {
    const rows = fc.array(
      fc
        .record({
          period: fc.integer({ min: 1950, max: 2030 }).map(String),
          value: fc.double(),
          sex: fc.constantFrom('_T', 'F', 'M'),
          age: fc.constantFrom('_T', 'Y0T17', 'Y_GE18'),
          edition: fc.constantFrom('old', 'new'),
        })
        .map(row),
    );
    fc.assert(
      fc.property(rows, rows => {
        const found = history(rows, own, '604', two);
        expect(found === null).toBe(rows.every(({ value }) => !Number.isFinite(value)));
        if (!found) return;
        const years = found.years.map(({ year }) => year);
        expect(years).toEqual(years.map((_, i) => (years[0] ?? 0) + i));
        expect(found.years[0]?.observation).not.toBeNull();
        expect(latest(found)).not.toBeNull();
        for (const { year, observation } of found.years)
          if (observation) {
            expect(Number(observation.period)).toBe(year);
            expect(observation).toMatchObject(found.breakdown);
          }
      }),
    );
  });
});

describe('missing data is a finding', () => {
  test('no figure at all', () => {
    expect(finding(of('VC_VAW_SXVLN', '604'), editions)).toEqual({ kind: 'none' });
  });

  test('an old figure, measured against its edition and not against today', () => {
    expect(finding(of('SG_REG_BRTH', '032'), editions)).toEqual({ kind: 'old', since: 2012, edition: 2019 });
    expect(finding(of('VC_HTF_DETV', '604'), editions)).toEqual({ kind: 'recent', since: 2017 });
  });
});

describe('what a figure is', () => {
  test('background is never scored', () => {
    expect(scored('context')).toBe(false);
    expect(scored('measures')).toBe(true);
  });

  test('only 16.2.2 and the deaths on migration routes can rise because people look better', () => {
    const rising = catalogue.indicators.filter(({ cautions }) => cautions.includes('detection'));
    expect(rising.map(({ code }) => code)).toEqual(['10.7.3', '16.2.2']);
    expect(catalogue.indicators.find(({ code }) => code === '16.2.2')).toMatchObject({
      direction: null,
      autoProgress: false,
    });
  });

  test('an indicator is explained by its own words, or by those of the one that asks the same', () => {
    expect(aboutOf({ code: '16.2.2' })).toBe('trafficking');
    expect(aboutOf({ code: 'PT_F_20-24_MRD_U18', related: '5.3.1' })).toBe('unions');
    expect(aboutOf({ code: '8.9.1', related: null })).toBeNull();
    expect(aboutOf({ code: 'constructor' })).toBeNull();
  });

  test('ages are read as people say them', () => {
    expect(ageSpan('_T')).toEqual({ kind: 'all' });
    expect(ageSpan('Y0T4')).toEqual({ kind: 'under', to: 5 });
    expect(ageSpan('Y0')).toEqual({ kind: 'under', to: 1 });
    expect(ageSpan('Y18T29')).toEqual({ kind: 'years', from: 18, to: 29 });
    expect(ageSpan('Y_GE18')).toEqual({ kind: 'over', from: 18 });
    expect(ageSpan('M6T59')).toEqual({ kind: 'months', from: 6, to: 59 });
    expect(ageSpan('SOME')).toBeNull();
    for (const { age } of observations) expect(ageSpan(age), age).not.toBeNull();
  });

  test('every area has a name of its own in each language', () => {
    const names = (['es', 'pt', 'en', 'fr'] as const).map(lang => areas.map(area => areaName(lang, area)));
    for (const list of names) {
      expect(new Set(list).size).toBe(areas.length);
      expect(list.filter(name => /^[A-Z]{2}$|^\d/.test(name))).toEqual([]);
    }
  });
});
