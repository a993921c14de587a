import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Id } from '~/kernel/ids';
import type { Db } from '~db/store.server';
import { batches } from '../batches';
import { decimalOf } from '../decimal';
import { dimensionKey, dimensionsOf } from '../dimensions';
import { editions, observations } from '../tables.server';
import type { Edition, Observation } from '../words';

type Row = typeof observations.$inferSelect;

/** Thirteen columns a row: 6,500 parameters, far below what either engine takes (32,766 and 65,535). */
const batchSize = 500;

export type Tally = { added: number; changed: number; unchanged: number };

const nameOf = (row: Pick<Row, 'series' | 'area' | 'period' | 'key' | 'edition'>): string =>
  [row.series, row.area, row.period, row.key, row.edition].join(' ');

const rowOf = (import_: Id, given: Observation): Row => {
  const dimensions = dimensionsOf(given);
  return {
    series: given.series,
    area: given.area,
    period: given.period,
    key: dimensionKey(dimensions),
    edition: given.edition,
    revision: 1,
    dimensions,
    value: decimalOf(given.value),
    status: given.status,
    nature: given.nature,
    published: { source: given.source, note: given.note },
    import: import_,
    supersededBy: null,
  };
};

const saysTheSame = (a: Row, b: Row): boolean =>
  a.value === b.value &&
  a.status === b.status &&
  a.nature === b.nature &&
  a.published.source === b.published.source &&
  a.published.note === b.published.note;

/** The current figures of a batch; some more may come with them, where its series, areas and periods cross. */
async function currentOf(tx: Db, batch: readonly Row[]): Promise<Map<string, Row>> {
  const all = (name: 'series' | 'area' | 'period') => [...new Set(batch.map(row => row[name]))];
  const rows = await tx
    .select()
    .from(observations)
    .where(
      and(
        inArray(observations.series, all('series')),
        inArray(observations.area, all('area')),
        inArray(observations.period, all('period')),
        isNull(observations.supersededBy),
      ),
    );
  return new Map(rows.map(row => [nameOf(row), row]));
}

const supersede = (tx: Db, row: Row, by: Id) =>
  tx
    .update(observations)
    .set({ supersededBy: by })
    .where(
      and(
        eq(observations.series, row.series),
        eq(observations.area, row.area),
        eq(observations.period, row.period),
        eq(observations.key, row.key),
        eq(observations.edition, row.edition),
        eq(observations.revision, row.revision),
      ),
    );

/**
 * Keeps figures of known series and areas, each key at most once in `given`. What is already said so changes nothing;
 * what is said otherwise becomes a new revision, and the old one stays.
 */
export async function keepObservations(tx: Db, import_: Id, given: readonly Observation[]): Promise<Tally> {
  const tally = { added: 0, changed: 0, unchanged: 0 };
  for (const part of batches(given, batchSize)) {
    const batch = part.map(one => rowOf(import_, one));
    const current = await currentOf(tx, batch);
    const fresh: Row[] = [];
    for (const row of batch) {
      const before = current.get(nameOf(row));
      if (!before) {
        tally.added++;
        fresh.push(row);
      } else if (saysTheSame(before, row)) {
        tally.unchanged++;
      } else {
        tally.changed++;
        fresh.push({ ...row, revision: before.revision + 1 });
        await supersede(tx, before, import_);
      }
    }
    if (fresh.length > 0) await tx.insert(observations).values(fresh);
  }
  return tally;
}

/** What is known of an edition: the newest word stands. */
export async function keepEditions(tx: Db, given: readonly Edition[]): Promise<void> {
  for (const { id, year, ...published } of given)
    await tx
      .insert(editions)
      .values({ id, year, published })
      .onConflictDoUpdate({ target: editions.id, set: { year, published } });
}
