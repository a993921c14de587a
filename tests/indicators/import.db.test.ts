import { describe, expect, it } from 'vitest';
import {
  figuresOf,
  indicatorList,
  loadCatalogue,
  loadObservations,
  loadRecommendations,
  revisionsOf,
} from '~/indicators/index.server';
import { clock, visitor } from '~/kernel/actor';
import type { House } from '../support/house';
import { newHouse, refusalOf } from '../support/house';
import { observations, text } from './data';
import { figureOf, files, peruSays, withFigures, withRows } from './story';

const rows = async (house: House, table: string) =>
  Number((await house.system.store.raw(`select count(*) as n from ${table}`))[0]?.n);

describe('bringing figures in', () => {
  it('keeps every figure of the file as it is published', async () => {
    const house = await withFigures();
    const series = [...new Set(observations.map(row => row.series))];
    const kept = await figuresOf(house.system.store.read, { series });
    const order = (all: typeof kept) => all.map(row => JSON.stringify(row, Object.keys(row).sort())).sort();
    expect(order(kept)).toEqual(order(observations));
    expect(await figureOf(house, 'VC_HTF_DETV', '604', '2017')).toMatchObject([
      { value: 445, source: 'GLOTIP Database', nature: 'C', edition: 'unsd-2019.Q3.G.01' },
    ]);
    expect(await figureOf(house, 'SG_REG_BRTH', '032', '2012')).toMatchObject([{ value: 99.5 }]);
  });

  it('changes nothing when the same files come again', async () => {
    const house = await withFigures();
    const tables = ['observations', 'imports', 'indicators', 'series', 'areas', 'recommendations', 'audit'];
    const before = await Promise.all(tables.map(table => rows(house, table)));
    const list = await indicatorList(house.as(visitor), 'es');

    const ctx = house.as(clock);
    expect(await loadCatalogue(ctx, files)).toBeNull();
    expect(await loadRecommendations(ctx, text('recommendations'))).toBeNull();
    expect(await loadObservations(ctx, text('observations'))).toEqual({
      import: null,
      added: 0,
      changed: 0,
      unchanged: 783,
    });
    expect(await Promise.all(tables.map(table => rows(house, table)))).toEqual(before);
    expect(before.slice(0, 3)).toEqual([783, 3, 61]);
    expect(await indicatorList(house.as(visitor), 'es')).toEqual(list);
  });

  it('keeps the old value of a correction with its import, and says the new one', async () => {
    const house = await withFigures();
    const organiser = await house.adult('organiser');
    house.later(86_400_000);
    const second = await loadObservations(house.as(organiser), peruSays(450));
    expect(second).toMatchObject({ added: 0, changed: 1, unchanged: 782 });
    expect(await figureOf(house, 'VC_HTF_DETV', '604', '2017')).toMatchObject([{ value: 450 }]);

    house.later(86_400_000);
    const third = await loadObservations(house.as(organiser), peruSays(445));
    expect(await figureOf(house, 'VC_HTF_DETV', '604', '2017')).toMatchObject([{ value: 445 }]);
    const old = await revisionsOf(house.system.store.read, { series: ['VC_HTF_DETV'], area: '604' });
    expect(old.map(one => [one.observation.value, one.supersededBy])).toEqual([
      [450, third.import],
      [445, second.import],
    ]);
    expect(old[0]?.import).toBe(second.import);
    expect(old[0]?.supersededAt.getTime()).toBe(house.now.getTime());
    expect(await rows(house, 'observations')).toBe(785);
    const by = await house.system.store.raw('select by from imports order by number');
    expect(by.map(row => row.by)).toEqual([null, null, null, organiser.id, organiser.id]);
  });

  it('keeps two editions of one figure beside each other', async () => {
    const house = await withFigures();
    const later = JSON.parse(text('observations'));
    later.editions[0] = { ...later.editions[0], id: 'unsd-2020', year: 2020 };
    later.rows = later.rows
      .filter((row: unknown[]) => row[0] === 'VC_HTF_DETV' && row[1] === '604' && row[2] === '2017')
      .map((row: unknown[]) => row.with(5, 447).with(10, 'unsd-2020'));
    expect(await loadObservations(house.as(clock), JSON.stringify(later))).toMatchObject({
      added: 1,
      changed: 0,
    });
    expect((await figureOf(house, 'VC_HTF_DETV', '604', '2017')).map(row => row.value).sort()).toEqual([
      445, 447,
    ]);
  });

  it('is refused to those who do not host, and leaves nothing', async () => {
    const house = await newHouse();
    const [young, moderator] = [await house.person(), await house.adult('moderator')];
    for (const actor of [young, moderator])
      expect(await refusalOf(loadCatalogue(house.as(actor), files))).toBe('access.not-yours');
    expect(await refusalOf(loadObservations(house.as(visitor), text('observations')))).toBe('access.sign-in');
    expect(await rows(house, 'indicators')).toBe(0);
  });

  it.each([
    ['cut off', text('observations').slice(0, 5_000), 'indicators.file-broken'],
    ['a page', '<!doctype html><title>503</title>', 'indicators.file-broken'],
    ['another file', text('recommendations'), 'indicators.file-broken'],
    ['no edition', withRows(rows => [rows[0]!.with(10, 'x') as never]), 'indicators.file-broken'],
    ['series', withRows(rows => [...rows, rows[0]!.with(0, 'NEW') as never]), 'indicators.unknown-series'],
    ['area', withRows(rows => [...rows, rows[0]!.with(1, '250') as never]), 'indicators.unknown-area'],
    ['conflict', withRows(rows => [...rows, rows[0]!.with(5, 1) as never]), 'indicators.conflict'],
  ])('refuses a bad file whole: %s', async (_, file, code) => {
    const house = await newHouse();
    await loadCatalogue(house.as(clock), files);
    expect(await refusalOf(loadObservations(house.as(clock), file))).toBe(code);
    expect(await rows(house, 'observations')).toBe(0);
    expect(await rows(house, 'editions')).toBe(0);
  });

  it('can never be rewritten behind the door', async () => {
    const house = await withFigures();
    const { raw } = house.system.store;
    await expect(raw(`update observations set value = '1'`)).rejects.toThrow('superseded, never changed');
    await expect(raw(`delete from observations`)).rejects.toThrow('a figure is kept');
    await expect(raw(`delete from imports`)).rejects.toThrow('append-only');
  });
});
