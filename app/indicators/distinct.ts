import { decimalOf } from './decimal';
import { dimensionKey, dimensionsOf } from './dimensions';
import type { Observation } from './words';

/**
 * One file's figures, each once. `conflict` is the first that stands there twice with two values: which one holds is not
 * ours to decide.
 */
export function distinct(given: readonly Observation[]): {
  rows: Observation[];
  conflict: Observation | null;
} {
  const rows = new Map<string, Observation>();
  for (const row of given) {
    const key = [row.series, row.area, row.period, row.edition, dimensionKey(dimensionsOf(row))].join(' ');
    const other = rows.get(key);
    if (!other) rows.set(key, row);
    else if (decimalOf(other.value) !== decimalOf(row.value))
      return { rows: [...rows.values()], conflict: row };
  }
  return { rows: [...rows.values()], conflict: null };
}
