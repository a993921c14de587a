import { createHash } from 'node:crypto';
import type { Store } from '~db/store.server';
import { allTables, handMade } from '../../support/tables';

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Buffer.isBuffer(value) || value instanceof Uint8Array) return Buffer.from(value).toString('latin1');
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

export type Cell = { table: string; column: string; value: string };

/** Every value of every row of every table, as text. */
export async function allCells(store: Store): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const name of [...new Set([...(await allTables()).map(one => one.name), ...handMade])])
    for (const row of await store.raw(`select * from ${name}`))
      for (const [column, value] of Object.entries(row))
        cells.push({ table: name, column, value: shown(value) });
  return cells;
}

/** What every table holds, as one short line each: two moments can be compared. */
export async function stateOf(store: Store, without: readonly string[]): Promise<Record<string, string>> {
  const state: Record<string, string> = {};
  for (const name of [...new Set([...(await allTables()).map(one => one.name), ...handMade])]) {
    if (without.includes(name)) continue;
    const rows = (await store.raw(`select * from ${name}`))
      .map(row => Object.values(row).map(shown).join('\u001f'))
      .sort();
    state[name] =
      `${rows.length} rows ${createHash('sha256').update(rows.join('\u001e')).digest('hex').slice(0, 12)}`;
  }
  return state;
}
