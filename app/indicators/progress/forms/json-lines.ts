import { Malformed, quoted } from '~/kernel/malformed';
import type { Series } from '../series';
import { numberOf, seriesOf, yearOf } from './given';

const year = /^\d{4}$/;

function objectOf(text: string, line: number): Record<string, unknown> {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Malformed('json', line, `The line is not one JSON object: ${quoted(text)}.`);
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new Malformed('json', line, `The line is not one JSON object: ${quoted(text)}.`);
  return read as Record<string, unknown>;
}

/** Values by year; null is no value. Throws Malformed `values`, `year`, `number`. */
function valuesOf(given: unknown, line: number): Map<number, number> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Malformed('values', line, 'values is not an object of years and numbers.');
  const values = new Map<number, number>();
  for (const [key, value] of Object.entries(given)) {
    const at = yearOf(year.test(key) ? Number(key) : key, 'A year in values', line);
    if (value !== null) values.set(at, numberOf(value, `The value of ${key}`, line));
  }
  return values;
}

/** One JSON object a line; empty lines do not count. Throws Malformed, see seriesOf; `json`, `values`. */
export function readJsonLines(lines: readonly string[]): Series[] {
  return lines.flatMap((text, place) => {
    if (text.trim() === '') return [];
    const line = place + 1;
    const { id, values, direction, target, targetYear, limit, baseYear, breaks } = objectOf(text, line);
    const given = {
      id,
      values: valuesOf(values, line),
      direction,
      target,
      targetYear,
      limit,
      baseYear,
      breaks,
    };
    return [seriesOf(given, line)];
  });
}
