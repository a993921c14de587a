import { describe, expect, it } from 'vitest';
import { link, strip } from '~/chain/index.server';
import { languages } from '~/i18n/languages';
import { isLand } from '~/indicators/areas';
import {
  indicatorList,
  indicatorPage,
  latestFor,
  loadObservations,
  recommendation,
  recommendationsOf,
  searchReference,
  suggestedLinks,
} from '~/indicators/index.server';
import { history } from '~/indicators/rules';
import { clock, visitor } from '~/kernel/actor';
import { newHouse, refusalOf } from '../support/house';
import { areas, catalogue, editions, observations } from './data';
import { peruSays, withFigures } from './story';

describe('the list of indicators', () => {
  it('has all of them by framework and target, with how many countries have a figure', async () => {
    const house = await withFigures();
    const list = await indicatorList(house.as(visitor), 'pt');
    const lines = list.flatMap(({ targets }) => targets.flatMap(({ indicators }) => indicators));
    expect(list.map(({ framework }) => framework)).toEqual(['SDG', 'UNICEF', 'INSPIRE']);
    expect(lines.map(({ code }) => code).sort()).toEqual(catalogue.indicators.map(({ code }) => code).sort());
    const target = list[0]?.targets.find(({ code }) => code === '16.2');
    expect(target).toMatchObject({ goal: '16', ours: true });
    expect(target?.indicators.map(({ label }) => label)).toEqual(['ODS 16.2.1', 'ODS 16.2.2', 'ODS 16.2.3']);

    const countries = new Set(areas.filter(({ kind }) => kind === 'country').map(({ m49 }) => m49));
    const having = (codes: string[]) =>
      new Set(
        observations
          .filter(row => codes.includes(row.series) && countries.has(row.area))
          .map(row => row.area),
      ).size;
    const line = (code: string) => lines.find(line => line.code === code);
    expect(line('16.9.1')).toMatchObject({ about: 'birth', countries: having(['SG_REG_BRTH']) });
    expect(line('16.2.2')?.countries).toBe(having(['VC_HTF_DETV', 'VC_HTF_DETVSX']));
    expect(line('16.2.2')?.recent).toBeGreaterThan(0);
    expect(line('16.9.1')?.recent).toBeLessThan(line('16.9.1')?.countries ?? 0);
    expect(line('17.8.1')).toMatchObject({ countries: 0, recent: 0, about: null });
  });

  it('is empty before anything was brought in', async () => {
    const house = await newHouse();
    expect((await indicatorList(house.as(visitor), 'es')).flatMap(({ targets }) => targets)).toEqual([]);
  });
});

describe('the page of an indicator', () => {
  it('says Peru’s victims detected as published, with source, edition and caution', async () => {
    const house = await withFigures();
    const page = await indicatorPage(house.as(visitor), '16.2.2', 'PER', 'es');
    expect(page).toMatchObject({
      label: 'ODS 16.2.2',
      title: expect.stringContaining('Número de víctimas de la trata'),
      ours: false,
      about: 'trafficking',
      target: { code: '16.2', goal: '16' },
      custodians: [{ code: 'UNODC', name: expect.stringContaining('Oficina') }],
      direction: null,
      cautions: ['detection'],
      autoProgress: false,
      goal: null,
      area: { iso3: 'PER', name: 'Perú' },
    });
    expect(page.series.map(({ code }) => code)).toEqual(['VC_HTF_DETV', 'VC_HTF_DETVSX']);
    const here = page.series[0]?.here;
    expect(here?.latest).toMatchObject({ value: 445, period: '2017', source: 'GLOTIP Database' });
    expect(here?.change).toBe(-260);
    expect(here?.finding).toEqual({ kind: 'recent', since: 2017 });
    expect(here?.outline).toMatchObject({ count: 11, highest: { value: 713, period: '2012' } });
    expect(here?.history?.years.map(({ year }) => year)).toEqual(
      Array.from({ length: 11 }, (_, i) => 2007 + i),
    );
    expect(page.editions.map(({ publisher }) => publisher)).toEqual(['UNSD']);
    const names = page.countries.map(({ name }) => name);
    expect(names).toContain('Perú');
    expect(names).toEqual([...names].sort(new Intl.Collator('es').compare));
  });

  it('answers what the rules say of the file, for every series and land, whichever the engine', async () => {
    const house = await withFigures();
    let told = 0;
    for (const code of ['5.3.1', '16.2.1', '16.2.2', '16.2.3', '16.9.1'])
      for (const land of areas.filter(isLand)) {
        const page = await indicatorPage(house.as(visitor), code, land.iso3, 'es');
        for (const { code, own, here } of page.series) {
          const expected = history(observations, { code, ...own }, land.m49, editions);
          expect(here?.history, `${code} ${land.iso3}`).toEqual(expected);
          if (expected) told++;
        }
      }
    expect(told).toBeGreaterThan(80);
  });

  it('names a country without a figure, and says that there is none', async () => {
    const house = await withFigures();
    const page = await indicatorPage(house.as(visitor), '16.9.1', 'BRA', 'pt');
    expect(page.area).toEqual({ iso3: 'BRA', name: 'Brasil' });
    expect(page.goal).toEqual({ value: 100, year: 2030 });
    const without = await indicatorPage(house.as(visitor), '5.3.1', 'VEN', 'es');
    expect(without.series[0]?.here).toEqual({
      history: null,
      latest: null,
      change: null,
      finding: { kind: 'none' },
      outline: null,
    });
    expect(without.countries.map(({ iso3 }) => iso3)).not.toContain('VEN');
  });

  it('shows the region without a country: each with the figure that stands for it', async () => {
    const house = await withFigures();
    const page = await indicatorPage(house.as(visitor), '16.9.1', null, 'es');
    expect(page.area).toBeNull();
    expect(page.series[0]?.here).toBeNull();
    const region = page.series[0]?.region ?? [];
    expect(region.find(({ iso3 }) => iso3 === 'ARG')).toMatchObject({
      name: 'Argentina',
      observation: { value: 99.5, period: '2012', age: 'Y0T4' },
      finding: { kind: 'old', since: 2012, edition: 2019 },
    });
    expect(region.find(({ iso3 }) => iso3 === 'BRB')?.observation.value).toBe(98.7);
    for (const { iso3, observation } of region) {
      const one = await indicatorPage(house.as(visitor), '16.9.1', iso3, 'es');
      expect(one.series[0]?.here?.latest).toEqual(observation);
    }
  });

  it('does not exist for a code or a country that nobody knows', async () => {
    const house = await withFigures();
    for (const [code, area] of [
      ['99.9.9', null],
      ["16.2.2' or 1=1", null],
      ['16.2.2', 'XXX'],
      ['16.2.2', 'per'],
      ['16.2.2', ''],
    ] as const)
      expect(await refusalOf(indicatorPage(house.as(visitor), code, area, 'es'))).toBe(
        'indicators.not-found',
      );
  });
});

describe('the latest figures for an annex', () => {
  it('carry year, source and edition; a missing one says so; a correction is told at once', async () => {
    const house = await withFigures();
    const asked = ['16.2.2', '16.9.1', '17.8.1', 'gone'];
    const found = await latestFor(house.as(visitor), asked, 'ARG', 'fr');
    expect([...found.keys()].sort()).toEqual(['16.2.2', '16.9.1', '17.8.1']);
    expect(found.get('16.9.1')).toMatchObject({
      label: 'ODD 16.9.1',
      area: { iso3: 'ARG', name: 'Argentine' },
      figure: {
        observation: { value: 99.5, period: '2012', source: 'MICS' },
        series: { code: 'SG_REG_BRTH', unit: 'percent' },
        asDefined: true,
        edition: { year: 2019, publisher: 'UNSD' },
      },
      finding: { kind: 'old', since: 2012 },
    });
    expect(found.get('17.8.1')).toMatchObject({ figure: null, finding: { kind: 'none' } });

    await loadObservations(house.as(clock), peruSays(450));
    const peru = await latestFor(house.as(visitor), ['16.2.2'], 'PER', 'es');
    expect(peru.get('16.2.2')?.figure?.observation.value).toBe(450);
    expect(await refusalOf(latestFor(house.as(visitor), ['16.2.2'], 'ZZZ', 'es'))).toBe(
      'indicators.not-found',
    );
    expect(await latestFor(house.as(visitor), [], 'PER', 'es')).toEqual(new Map());
  });
});

describe('what was recommended in 2008', () => {
  it('stands in its theme, in four languages, with links that are suggestions', async () => {
    const house = await withFigures();
    const ctx = house.as(visitor);
    expect((await recommendationsOf(ctx, 'es')).length).toBe(42);
    const first = await recommendationsOf(ctx, 'en', 'T1');
    expect(first.map(({ id }) => id).slice(0, 3)).toEqual(['T1.1', 'T1.2', 'T1.3']);
    const texts = await Promise.all(
      languages.map(async lang => (await recommendation(ctx, 'T1.3', lang)).text),
    );
    expect(new Set(texts).size).toBe(4);
    expect((await recommendation(ctx, 'T1.3', 'es')).suggestions).toMatchObject([
      { indicator: 'PT_F_15-17_SX-V_HLP', kind: 'proxy', of: ['T1.3'] },
      { indicator: '16.2.2', label: 'ODS 16.2.2', href: '/indicators/16.2.2', kind: 'contributes' },
      { indicator: '16.2.3', kind: 'contributes' },
    ]);
    expect(await refusalOf(recommendation(ctx, 'T1.99', 'es'))).toBe('indicators.not-found');
  });

  it('suggests together what several of them name first', async () => {
    const house = await withFigures();
    const together = await suggestedLinks(house.as(visitor), ['T1.3', 'T1.5', 'T1.8', 'nada'], 'es');
    expect(together[0]).toMatchObject({ indicator: '16.2.2', kind: 'contributes', of: ['T1.3', 'T1.5'] });
    expect(together.slice(1).every(({ of }) => of.length === 1)).toBe(true);
    expect(await suggestedLinks(house.as(visitor), [], 'es')).toEqual([]);
  });
});

describe('looking for an indicator or a recommendation', () => {
  it('finds by code, by words without marks, by their beginnings, and in any language', async () => {
    const house = await withFigures();
    const ids = async (query: string) =>
      (await searchReference(house.as(visitor), query, 'es')).map(({ id }) => id);
    expect((await ids('16.2.2'))[0]).toBe('16.2.2');
    expect((await ids('t1.3'))[0]).toBe('T1.3');
    expect((await ids('VICTIMAS trata'))[0]).toBe('16.2.2');
    expect(await ids('traffick detected')).toContain('16.2.2');
    expect(await ids('inspire 1.1')).toContain('INSPIRE 1.1');
    expect((await ids('pobreza')).some(id => id.startsWith('T'))).toBe(true);
    expect(await ids('')).toEqual([]);
    expect(await ids('" * % _ \\')).toEqual([]);
    expect(await ids('xilófono')).toEqual([]);
  });

  it('finds first what is said in the reader’s language', async () => {
    const house = await withFigures();
    const [found] = await searchReference(house.as(visitor), 'trata', 'es');
    expect(found).toMatchObject({ label: 'ODS 16.2.2', title: 'Víctimas de la trata de personas' });
  });
});

describe('on the strip', () => {
  it('an indicator and a recommendation have their names and addresses', async () => {
    const house = await withFigures();
    const ctx = house.as(clock);
    const to = { kind: 'indicator', id: 'INSPIRE 1.1' } as const;
    const from = { kind: 'recommendation', id: 'T1.4' } as const;
    await ctx.write(tx => link(tx, ctx, { from, to, kind: 'proxy', process: null }));
    const stops = await strip(house.as(visitor), to, 'pt');
    expect(stops.find(({ stop }) => stop === 'indicator')).toMatchObject({
      label: 'INSPIRE 1.1',
      state: 'here',
    });
    expect(stops.find(({ stop }) => stop === 'posts')).toMatchObject({
      label: 'Recomendação T1.4 de 2008',
      href: '/recommendations/T1.4',
    });
    const ahead = await strip(house.as(visitor), from, 'en');
    expect(ahead.find(({ stop }) => stop === 'indicator')?.href).toBe('/indicators/INSPIRE%201.1');
  });
});
