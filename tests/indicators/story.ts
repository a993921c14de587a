import { figuresOf, loadCatalogue, loadObservations, loadRecommendations } from '~/indicators/index.server';
import { clock } from '~/kernel/actor';
import { type House, newHouse } from '../support/house';
import { raw, text } from './data';

type Row = [string, string, string, string, string, number, ...unknown[]];
type File = { rows: Row[] };

export const files = { indicators: text('indicators'), areas: text('areas') };

/** A house that holds the real files, brought in by the clock. */
export async function withFigures(): Promise<House> {
  const house = await newHouse();
  const ctx = house.as(clock);
  await loadCatalogue(ctx, files);
  await loadRecommendations(ctx, text('recommendations'));
  await loadObservations(ctx, text('observations'));
  return house;
}

/** The file of figures with the rows as `change` returns them. */
export function withRows(change: (rows: Row[]) => Row[]): string {
  const file = raw('observations') as File;
  return JSON.stringify({ ...file, rows: change(file.rows) });
}

/** Peru's victims detected in 2017, said to be `value`. */
export const peruSays = (value: number): string =>
  withRows(rows =>
    rows.map(row =>
      row[0] === 'VC_HTF_DETV' && row[1] === '604' && row[2] === '2017' ? (row.with(5, value) as Row) : row,
    ),
  );

export const figureOf = async (house: House, series: string, area: string, period: string) =>
  (await figuresOf(house.system.store.read, { series: [series], area })).filter(
    row => row.period === period && row.sex === '_T',
  );
