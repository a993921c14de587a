import { must } from '~/access/policy';
import { record } from '~/audit/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { readAreas } from './areas';
import { readCatalogue } from './catalogue';
import { distinct } from './distinct';
import { readFile, sha256Of } from './file.server';
import { readObservations } from './observations';
import { policy } from './policy';
import { lastImport } from './read/catalogue.server';
import { readRecommendations } from './recommendations';
import { areas, imports, series } from './tables.server';
import type { ImportKind, Observation } from './words';
import { keepAreas, keepCatalogue, keepRecommendations } from './write/catalogue.server';
import { keepEditions, keepObservations, type Tally } from './write/observations.server';

type Detail = Record<string, number>;

async function remember(tx: Db, ctx: Context, what: ImportKind, id: Id, sha256: string, detail: Detail) {
  const by = ctx.actor.kind === 'person' ? ctx.actor.id : null;
  const number = (await tx.$count(imports)) + 1;
  await tx.insert(imports).values({ id, number, what, sha256, by, at: ctx.now });
  await record(tx, ctx, 'indicators.import', id, { what, ...detail });
}

/**
 * Targets, indicators, series and agencies (seeds/data/indicators.json), and areas (areas.json). What the files no longer
 * name stays: figures may hang on it.
 * @returns the import, or null when these very files were the last ones
 * @throws Refusal indicators.file-broken 422
 */
export async function loadCatalogue(
  ctx: Context,
  files: { indicators: string; areas: string },
): Promise<Id | null> {
  must(policy, 'import', ctx.actor, {});
  const catalogue = readFile(files.indicators, readCatalogue);
  const lands = readFile(files.areas, readAreas);
  return load(ctx, 'catalogue', sha256Of(files.indicators, files.areas), async tx => {
    await keepAreas(tx, lands);
    await keepCatalogue(tx, catalogue);
    return { indicators: catalogue.indicators.length, areas: lands.length };
  });
}

/** What was recommended in 2008 (seeds/data/recommendations.json). Returns and refuses as loadCatalogue. */
export async function loadRecommendations(ctx: Context, file: string): Promise<Id | null> {
  must(policy, 'import', ctx.actor, {});
  const given = readFile(file, readRecommendations);
  return load(ctx, 'recommendations', sha256Of(file), async tx => {
    await keepRecommendations(tx, given);
    return { recommendations: given.length };
  });
}

function load(ctx: Context, what: ImportKind, sha256: string, keep: (tx: Db) => Promise<Detail>) {
  return ctx.write(async (tx, after) => {
    if ((await lastImport(tx, what))?.sha256 === sha256) return null;
    const id = ctx.newId();
    await remember(tx, ctx, what, id, sha256, await keep(tx));
    after('revision');
    return id;
  });
}

export type Loaded = Tally & { import: Id | null };

/**
 * Official figures (seeds/data/observations.json). All of the file or nothing. The same file again changes nothing; a
 * figure that it gives otherwise becomes the current one, and the old one is kept with its import.
 * @returns the import, or null for it when everything was there already
 * @throws Refusal indicators.file-broken, .unknown-series, .unknown-area, .conflict, all 422
 */
export async function loadObservations(ctx: Context, file: string): Promise<Loaded> {
  must(policy, 'import', ctx.actor, {});
  const given = readFile(file, readObservations);
  const { rows, conflict } = distinct(given.observations);
  if (conflict)
    refuse('indicators.conflict', 422, {
      series: conflict.series,
      area: conflict.area,
      period: conflict.period,
    });
  const sha256 = sha256Of(file);
  return ctx.write(async (tx, after) => {
    await mustKnow(tx, rows);
    const id = ctx.newId();
    await keepEditions(tx, given.editions);
    const tally = await keepObservations(tx, id, rows);
    if (tally.added + tally.changed === 0) return { import: null, ...tally };
    await remember(tx, ctx, 'observations', id, sha256, tally);
    after('revision');
    return { import: id, ...tally };
  });
}

async function mustKnow(tx: Db, rows: readonly Observation[]): Promise<void> {
  const known = await tx.select({ code: series.code }).from(series);
  const lands = await tx.select({ code: areas.m49 }).from(areas);
  const codes = new Set(known.map(row => row.code));
  const places = new Set(lands.map(row => row.code));
  for (const row of rows) {
    if (!codes.has(row.series)) refuse('indicators.unknown-series', 422, { series: row.series });
    if (!places.has(row.area)) refuse('indicators.unknown-area', 422, { area: row.area });
  }
}
