import { Malformed, quoted } from '~/kernel/malformed';
import { defaults, type Series } from '../series';

/** A series as a file gives it: what is missing is undefined or null. Each refusal names the line. */
export type Given = {
  id: unknown;
  values: ReadonlyMap<number, number>;
  direction: unknown;
  target?: unknown;
  targetYear?: unknown;
  limit?: unknown;
  baseYear?: unknown;
  breaks?: unknown;
};

const written = (value: unknown): string =>
  quoted(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** A calendar year of four digits. Throws Malformed `year`. */
export function yearOf(value: unknown, what: string, line: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 9999) return value;
  throw new Malformed('year', line, `${what} is ${written(value)}, which is not a year.`);
}

/** A finite number. Throws Malformed `number`. */
export function numberOf(value: unknown, what: string, line: number): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Malformed('number', line, `${what} is ${written(value)}, which is not a number.`);
}

const maybe = <T>(value: unknown, read: (value: unknown) => T, otherwise: T): T =>
  value === undefined || value === null ? otherwise : read(value);

/**
 * Throws Malformed: `id`, `direction`, `number`, `year`, `breaks`, `limit` (not above 0), `target-year` (not after the first year
 * with a value: no growth could lead there).
 */
export function seriesOf(given: Given, line: number): Series {
  const { id, values, direction } = given;
  if (typeof id !== 'string' || id.trim() === '')
    throw new Malformed('id', line, 'The series has no id, and every series needs one.');
  if (direction !== 1 && direction !== -1)
    throw new Malformed('direction', line, `direction is ${written(direction)}; it is 1 or -1.`);
  const breaks = maybe<unknown>(given.breaks, value => value, []);
  if (!Array.isArray(breaks))
    throw new Malformed('breaks', line, `breaks is ${written(breaks)}; it is a list of years.`);
  const limit = maybe(given.limit, value => numberOf(value, 'limit', line), defaults.limit);
  if (limit !== null && limit <= 0)
    throw new Malformed('limit', line, `limit is ${written(limit)}; a natural maximum is above 0.`);
  const series: Series = {
    id,
    values,
    direction,
    target: maybe(given.target, value => numberOf(value, 'target', line), defaults.target),
    targetYear: maybe(given.targetYear, value => yearOf(value, 'targetYear', line), defaults.targetYear),
    limit,
    baseYear: maybe(given.baseYear, value => yearOf(value, 'baseYear', line), defaults.baseYear),
    breaks: breaks.map(value => yearOf(value, 'breaks', line)),
  };
  const first = Math.min(...[...values.keys()].filter(year => year >= series.baseYear));
  if (series.target !== null && Number.isFinite(first) && series.targetYear <= first)
    throw new Malformed(
      'target-year',
      line,
      `The target is for ${series.targetYear}, and the base is of ${first}.`,
    );
  return series;
}
