import { asc, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Lang } from '~/kernel/lang';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { type Area, areaName, isLand, type Land } from '../areas';
import type { InFour } from '../catalogue';
import { areas, editions, imports, indicators, series } from '../tables.server';
import type { Breakdown, Edition, ImportKind, Unit } from '../words';

export type IndicatorRow = typeof indicators.$inferSelect;

/** @throws Refusal indicators.not-found 404 */
export async function findIndicator(db: Db, code: string): Promise<IndicatorRow> {
  const [row] = await db.select().from(indicators).where(eq(indicators.code, code));
  return row ?? refuse('indicators.not-found', 404);
}

export async function indicatorsOf(db: Db, codes: readonly string[]): Promise<IndicatorRow[]> {
  if (codes.length === 0) return [];
  return db
    .select()
    .from(indicators)
    .where(inArray(indicators.code, [...codes]))
    .orderBy(asc(indicators.place));
}

export const allIndicators = (db: Db): Promise<IndicatorRow[]> =>
  db.select().from(indicators).orderBy(asc(indicators.place));

/** A title as the reader's language has it, and whether that rendering is ours instead of official. */
export const titleIn = (
  lang: Lang,
  { titles, ours }: { titles: InFour; ours: readonly Lang[] },
): { title: string; ours: boolean } => ({ title: titles[lang], ours: ours.includes(lang) });

/** A series that the project can hold figures of: named, and known whom it counts. */
export type HeldSeries = Breakdown & { code: string; indicator: string; unit: Unit; names: InFour };

/** In the order of the catalogue; of all indicators unless told. */
export async function heldSeries(db: Db, of?: readonly string[]): Promise<HeldSeries[]> {
  const rows = await db
    .select()
    .from(series)
    .where(of ? inArray(series.indicator, [...of, '']) : isNotNull(series.unit))
    .orderBy(asc(series.place), asc(series.code));
  return rows.flatMap(({ code, indicator, unit, sex, age, published: { names } }) =>
    unit && sex && age && names ? [{ code, indicator, unit, sex, age, names }] : [],
  );
}

function toArea(row: typeof areas.$inferSelect): Area {
  const { m49, kind, iso2, iso3, parent, published } = row;
  const common = { m49, m49Name: published.m49Name };
  if (kind === 'region' || kind === 'subregion') return { ...common, kind, parent };
  return { ...common, kind, iso2: iso2 ?? '', iso3: iso3 ?? '', parent: parent ?? '' };
}

export const areasOf = async (db: Db): Promise<Area[]> => (await db.select().from(areas)).map(toArea);

/** A country or territory by ISO 3166-1 alpha-3. @throws Refusal indicators.not-found 404 */
export async function findLand(db: Db, iso3: string): Promise<Land> {
  const [row] = await db.select().from(areas).where(eq(areas.iso3, iso3));
  return row ? (toArea(row) as Land) : refuse('indicators.not-found', 404);
}

/** ISO 3166-1 alpha-3 of a country of the region by its alpha-2, or null. */
export async function iso3Of(db: Db, iso2: string): Promise<string | null> {
  const [row] = await db.select({ iso3: areas.iso3 }).from(areas).where(eq(areas.iso2, iso2));
  return row?.iso3 ?? null;
}

/** The newest first. */
export async function editionsOf(db: Db): Promise<Edition[]> {
  const rows = await db.select().from(editions);
  return rows
    .map(({ id, year, published }) => ({ id, year, ...published }))
    .sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
}

export async function lastImport(db: Db, what: ImportKind) {
  const [row] = await db
    .select()
    .from(imports)
    .where(eq(imports.what, what))
    .orderBy(desc(imports.number))
    .limit(1);
  return row ?? null;
}

/** Countries and territories in the reader's language, in its order, for a form. */
export async function landsOf(db: Db, lang: Lang): Promise<{ iso3: string; name: string }[]> {
  const order = new Intl.Collator(lang);
  return (await areasOf(db))
    .filter(isLand)
    .map(land => ({ iso3: land.iso3, name: areaName(lang, land) }))
    .sort((a, b) => order.compare(a.name, b.name));
}
