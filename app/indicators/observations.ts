import { z } from 'zod';
import type { Edition, Observation } from './words';

const columns = [
  'series',
  'area',
  'period',
  'sex',
  'age',
  'value',
  'status',
  'nature',
  'source',
  'note',
  'edition',
] as const;

const place = z.number().int().min(0).nullable();
const text = z.string().min(1);
const row = z.tuple([
  text,
  z.string().regex(/^\d{3}$/),
  z.string().regex(/^(19|20)\d\d$/),
  text,
  text,
  z.number(),
  text.nullable(),
  text.nullable(),
  place,
  place,
  text,
]);

const file = z.object({
  columns: z.tuple(columns.map(name => z.literal(name)) as [z.ZodLiteral<(typeof columns)[number]>]),
  sources: z.array(text),
  notes: z.array(text),
  editions: z.array(
    z.object({ id: text, name: text, publisher: text, year: z.number().int(), url: z.url() }),
  ),
  rows: z.array(row),
});

/**
 * seeds/data/observations.json unfolded: sources and notes stand there once and rows point at them.
 * Throws ZodError for a row of another shape, RangeError for a pointer to nothing.
 */
export function readObservations(raw: unknown): { editions: Edition[]; observations: Observation[] } {
  const { editions, sources, notes, rows } = file.parse(raw);
  const known = new Set(editions.map(edition => edition.id));
  const observations = rows.map(
    ([series, area, period, sex, age, value, status, nature, source, note, edition]): Observation => {
      if (!known.has(edition)) throw new RangeError(`no edition ${edition}`);
      return {
        series,
        area,
        period,
        sex,
        age,
        value,
        status,
        nature,
        source: pointed(sources, source),
        note: pointed(notes, note),
        edition,
      };
    },
  );
  return { editions, observations };
}

function pointed(texts: string[], place: number | null): string | null {
  if (place === null) return null;
  const found = texts[place];
  if (found === undefined) throw new RangeError(`no text ${place}`);
  return found;
}
