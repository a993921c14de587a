import { CsvError, parse } from 'csv-parse/sync';
import { Malformed, quoted } from '~/kernel/malformed';
import type { Series } from '../series';
import { numberOf, seriesOf, yearOf } from './given';

const needed = ['id', 'year', 'value', 'direction'];
const others = ['target', 'target_year', 'limit', 'base_year'];

type Row = { line: number; cells: Record<string, string> };

// What people and programs write as a number; not 0x10, not Infinity, not "1 000".
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const asNumber = (cell: string): number | string => (decimal.test(cell) ? Number(cell) : cell);

/** Throws Malformed `csv` (quotes, a row of another length), `header`, `column-repeated`. */
function rowsOf(text: string): Row[] {
  let read: { record: string[]; info: { lines: number } }[];
  try {
    read = parse(text, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as typeof read;
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    const { lines } = problem as unknown as { lines?: number };
    throw new Malformed(
      'csv',
      lines ?? 1,
      'The line is no row of this CSV: quotes or the number of its columns do not fit.',
    );
  }
  const [head, ...body] = read;
  const names = head?.record ?? [];
  const missing = needed.filter(name => !names.includes(name));
  if (missing.length > 0)
    throw new Malformed(
      'header',
      1,
      `The file is neither JSON lines nor a CSV of series: its header lacks ${missing.join(', ')}.`,
    );
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined)
    throw new Malformed('column-repeated', 1, `The column ${quoted(twice)} is there twice.`);
  return body.map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(names.map((name, place) => [name, record[place] ?? ''])),
  }));
}

/** What a column says of a series: repeated in each of its rows, or given once. Throws Malformed `contradiction`. */
function saidOnce(rows: readonly Row[], name: string): number | string | undefined {
  let said: string | undefined;
  for (const { cells, line } of rows) {
    const cell = cells[name] ?? '';
    if (cell === '') continue;
    if (said !== undefined && said !== cell)
      throw new Malformed(
        'contradiction',
        line,
        `${name} is ${quoted(said)} in one row of the series and ${quoted(cell)} in another.`,
      );
    said = cell;
  }
  return said === undefined ? undefined : asNumber(said);
}

function valuesOf(rows: readonly Row[]): Map<number, number> {
  const values = new Map<number, number>();
  const seen = new Set<number>();
  for (const { cells, line } of rows) {
    const year = yearOf(asNumber(cells.year ?? ''), 'year', line);
    if (seen.has(year))
      throw new Malformed('year-repeated', line, `The year ${year} stands twice in one series.`);
    seen.add(year);
    if (cells.value !== '') values.set(year, numberOf(asNumber(cells.value ?? ''), 'value', line));
  }
  return values;
}

/**
 * A CSV with a header, one row a value; series in the order in which they first stand. An empty value is none.
 * Throws Malformed, see seriesOf; `csv`, `header`, `column-repeated`, `contradiction`, `year-repeated`.
 */
export function readCsv(text: string): Series[] {
  const bySeries = new Map<string, Row[]>();
  for (const row of rowsOf(text)) {
    const id = row.cells.id ?? '';
    const rows = bySeries.get(id) ?? [];
    bySeries.set(id, rows);
    rows.push(row);
  }
  return [...bySeries].map(([id, rows]) => {
    const [direction, target, targetYear, limit, baseYear] = ['direction', ...others].map(name =>
      saidOnce(rows, name),
    );
    const line = rows[0]?.line ?? 1;
    return seriesOf({ id, values: valuesOf(rows), direction, target, targetYear, limit, baseYear }, line);
  });
}
