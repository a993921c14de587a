import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { languages } from '~/i18n/languages';
import { isLand } from '~/indicators/areas';
import { inFour } from '~/indicators/catalogue';
import { areas, catalogue, observations, raw, recommendations, text } from './data';
import { offends } from './terms';

const files = ['areas', 'indicators', 'observations', 'recommendations', 'themes'];
const themes = z
  .object({
    themes: z.array(
      z
        .object({
          id: z.string(),
          weave: z.string(),
          names: inFour,
          line: inFour,
          lead: inFour,
          formal: inFour,
        })
        .strict(),
    ),
  })
  .parse(raw('themes')).themes;

const codes = new Set(catalogue.indicators.map(({ code }) => code));
const series = catalogue.indicators.flatMap(indicator => indicator.series);

describe('the reference data', () => {
  test('is the whole of it', () => {
    expect(catalogue.indicators).toHaveLength(61);
    expect(codes.size).toBe(61);
    expect(recommendations.filter(({ theme }) => theme !== 'Y')).toHaveLength(36);
    expect(recommendations.filter(({ theme }) => theme === 'Y')).toHaveLength(6);
    expect(new Set(recommendations.map(({ id }) => id)).size).toBe(42);
    expect(themes.map(({ id, weave }) => [id, weave])).toEqual([
      ['T1', 't1'],
      ['T2', 't2'],
      ['T3', 't3'],
      ['T4', 't4'],
      ['T5', 't5'],
      ['Y', 'y'],
    ]);
    expect(areas.filter(({ kind }) => kind === 'country')).toHaveLength(33);
  });

  test.each(files)('%s.json is normalised (NFC)', name => {
    expect(text(name)).toBe(text(name).normalize('NFC'));
  });

  test('is light: under 400 kB together', () => {
    expect(files.reduce((sum, name) => sum + Buffer.byteLength(text(name)), 0)).toBeLessThan(400_000);
  });

  test('never calls a Portuguese title official', () => {
    expect(catalogue.indicators.filter(({ ours }) => !ours.includes('pt'))).toEqual([]);
    expect(catalogue.targets.filter(({ ours }) => !ours.includes('pt'))).toEqual([]);
    expect(catalogue.indicators.filter(({ ours }) => ours.includes('en'))).toEqual([]);
  });

  test('names only targets, agencies and indicators that it holds', () => {
    const targets = new Set(catalogue.targets.map(({ code }) => code));
    const agencies = new Set(catalogue.agencies.map(({ code }) => code));
    for (const { code, target, custodians, related } of catalogue.indicators) {
      if (target) expect(targets, code).toContain(target);
      if (related) expect(codes, code).toContain(related);
      for (const custodian of custodians) expect(agencies, code).toContain(custodian);
    }
  });

  test('links recommendations to indicators and series of the catalogue, the one that measures among them', () => {
    const links = recommendations.flatMap(({ links }) => links);
    for (const link of links) {
      expect(codes).toContain(link.indicator);
      if (link.series) expect(series.map(({ code }) => code)).toContain(link.series);
    }
    expect(links.filter(({ kind }) => kind === 'measures')).toEqual([
      { indicator: '5.6.2', kind: 'measures', series: 'SH_LGR_ACSRHES3' },
    ]);
  });

  test('has each area once, inside its sub-region', () => {
    const known = new Set(areas.map(({ m49 }) => m49));
    expect(known.size).toBe(areas.length);
    expect(new Set(areas.filter(isLand).map(({ iso3 }) => iso3)).size).toBe(areas.filter(isLand).length);
    for (const { parent, m49 } of areas) if (m49 !== '419') expect(known).toContain(parent);
  });

  test('knows area, series and unit of every figure, and has it once', () => {
    const lands = new Set(areas.filter(isLand).map(({ m49 }) => m49));
    const named = new Map(series.filter(({ names }) => names).map(one => [one.code, one]));
    const keys = new Set<string>();
    for (const row of observations) {
      expect(lands, row.series).toContain(row.area);
      const one = named.get(row.series);
      expect(one, row.series).toMatchObject({ unit: expect.any(String), sex: expect.any(String) });
      if (one?.unit === 'percent') expect(row.value).toBeLessThanOrEqual(100);
      expect(row.value).toBeGreaterThanOrEqual(0);
      keys.add([row.series, row.area, row.period, row.sex, row.age, row.edition].join());
    }
    expect(keys.size).toBe(observations.length);
  });

  test('has figures for the five indicators of the story', () => {
    const withFigures = new Set(observations.map(row => row.series));
    const covered = catalogue.indicators.filter(({ series }) =>
      series.some(({ code }) => withFigures.has(code)),
    );
    expect(covered.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['16.2.1', '16.2.2', '16.2.3', '16.9.1', '5.3.1']),
    );
  });

  test('holds published values: Peru 445 victims detected in 2017, Barbados 98.7 % of births', () => {
    const value = (series: string, area: string, period: string) =>
      observations.find(
        row => row.series === series && row.area === area && row.period === period && row.sex === '_T',
      )?.value;
    expect(value('VC_HTF_DETV', '604', '2017')).toBe(445);
    expect(value('VC_HTF_DETV', '604', '2012')).toBe(713);
    expect(value('SG_REG_BRTH', '052', '2012')).toBe(98.7);
    expect(value('VC_VAW_PHYPYV', '740', '2010')).toBe(86.1);
  });

  test('carries no stray whitespace from the files it came from', () => {
    const strings: string[] = [];
    const walk = (value: unknown): void => {
      if (typeof value === 'string') strings.push(value);
      else if (value && typeof value === 'object') Object.values(value).forEach(walk);
    };
    for (const name of files) walk(raw(name));
    expect(strings.filter(one => one !== one.trim() || /[\t\n\r\ufeff]/.test(one))).toEqual([]);
  });

  test('renders titles into other languages with respectful words', () => {
    const rendered = [...catalogue.indicators, ...catalogue.targets].flatMap(({ titles, ours }) =>
      ours.map(lang => titles[lang]),
    );
    expect(rendered.length).toBeGreaterThan(61);
    expect(rendered.filter(offends)).toEqual([]);
  });

  test('says what recommendations and themes ask for with respectful words', () => {
    const ours = [
      ...recommendations.map(({ texts }) => texts),
      ...themes.flatMap(({ names, line, lead, formal }) => [names, line, lead, formal]),
    ];
    const sentences = ours.flatMap(texts => languages.map(lang => texts[lang]));
    expect(sentences.length).toBe(4 * (42 + 4 * 6));
    expect(sentences.filter(offends)).toEqual([]);
  });

  test('the check for respectful words can fail', () => {
    expect(
      ['turismo sexual infantil', 'a client pays', 'pornographie enfantine'].filter(offends),
    ).toHaveLength(3);
    expect(offends('palabras como «cliente» esconden el delito')).toBe(false);
  });
});
