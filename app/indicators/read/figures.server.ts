import { and, eq, inArray, isNotNull, isNull, max } from 'drizzle-orm';
import type { Id } from '~/kernel/ids';
import type { Db } from '~db/store.server';
import { breakdownOf } from '../dimensions';
import { imports, observations } from '../tables.server';
import type { Observation } from '../words';

type Row = typeof observations.$inferSelect;

const toObservation = (row: Row): Observation => ({
  series: row.series,
  area: row.area,
  period: row.period,
  ...breakdownOf(row.dimensions),
  value: Number(row.value),
  status: row.status,
  nature: row.nature,
  source: row.published.source,
  note: row.published.note,
  edition: row.edition,
});

/** Which figures: of some series, in one area or in all. */
export type Which = { series: readonly string[]; area?: string };

const where = ({ series, area }: Which) =>
  and(
    inArray(observations.series, [...series, '']),
    area === undefined ? undefined : eq(observations.area, area),
    isNull(observations.supersededBy),
  );

/** By place, year and breakdown; here and not by the engines, which order letters differently. */
const inOrder = (rows: readonly Row[]): Row[] => {
  const nameOf = (row: Row) =>
    [row.series, row.area, row.period, row.key, row.edition, row.revision].join(' ');
  return rows
    .map(row => ({ row, name: nameOf(row) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ row }) => row);
};

/** The current figures, every year. */
export async function figuresOf(db: Db, which: Which): Promise<Observation[]> {
  const rows = await db.select().from(observations).where(where(which));
  return inOrder(rows).map(toObservation);
}

/** The newest current figure of each series, area, breakdown and edition: what `newest` in rules.ts chooses from. */
export async function newestOf(db: Db, which: Which): Promise<Observation[]> {
  const last = db
    .select({
      series: observations.series,
      area: observations.area,
      key: observations.key,
      edition: observations.edition,
      period: max(observations.period).as('last_period'),
    })
    .from(observations)
    .where(where(which))
    .groupBy(observations.series, observations.area, observations.key, observations.edition)
    .as('last');
  const rows = await db
    .select({ row: observations })
    .from(observations)
    .innerJoin(
      last,
      and(
        eq(observations.series, last.series),
        eq(observations.area, last.area),
        eq(observations.key, last.key),
        eq(observations.edition, last.edition),
        eq(observations.period, last.period),
      ),
    )
    .where(isNull(observations.supersededBy));
  return inOrder(rows.map(({ row }) => row)).map(toObservation);
}

/** What was said before a correction, and the imports that brought it and that superseded it. */
export type Revision = {
  observation: Observation;
  import: Id;
  at: Date;
  supersededBy: Id;
  supersededAt: Date;
};

/** Figures that are no longer current, the latest correction first. */
export async function revisionsOf(db: Db, which: Which): Promise<Revision[]> {
  const rows = await db
    .select()
    .from(observations)
    .where(
      and(
        inArray(observations.series, [...which.series, '']),
        which.area === undefined ? undefined : eq(observations.area, which.area),
        isNotNull(observations.supersededBy),
      ),
    );
  const ids = [...new Set(rows.flatMap(row => [row.import, row.supersededBy ?? '']))];
  const known = await db
    .select()
    .from(imports)
    .where(inArray(imports.id, [...ids, '']));
  const of = new Map(known.map(one => [one.id, one]));
  return inOrder(rows)
    .flatMap(row => {
      const [brought, replaced] = [of.get(row.import), of.get(row.supersededBy ?? '')];
      return brought && replaced ? [{ row, brought, replaced }] : [];
    })
    .sort((a, b) => b.replaced.number - a.replaced.number)
    .map(({ row, brought, replaced }) => ({
      observation: toObservation(row),
      import: brought.id,
      at: brought.at,
      supersededBy: replaced.id,
      supersededAt: replaced.at,
    }));
}
