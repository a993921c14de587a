import { z } from 'zod';
import { languages } from '~/i18n/languages';
import { cautions, frameworks, units } from './words';

const text = z.string().min(1);
const lang = z.enum(languages);
export const inFour = z.object({ es: text, pt: text, en: text, fr: text });
export type InFour = z.infer<typeof inFour>;

/** A series has names, a unit and the breakdown it is defined for when the project holds figures of it. */
const series = z
  .object({
    code: text,
    title: text.nullable(),
    unit: z.enum(units).optional(),
    sex: text.optional(),
    age: text.optional(),
    names: inFour.optional(),
  })
  .strict();

const indicator = z
  .object({
    code: text,
    framework: z.enum(frameworks),
    titles: inFour,
    /** Languages whose title is our rendering, not an official one. */
    ours: z.array(lang),
    target: text.nullable(),
    custodians: z.array(text).min(1),
    unit: z.enum(units),
    unitText: text.nullable(),
    direction: z.union([z.literal(1), z.literal(-1), z.null()]),
    cautions: z.array(z.enum(cautions)),
    autoProgress: z.boolean(),
    related: text.nullable(),
    goal: z.object({ value: z.number(), year: z.number().int().nullable() }).optional(),
    altTitleEn: text.optional(),
    definitionEn: text.optional(),
    metadataDate: z.iso.date().optional(),
    projection: z.literal(true).optional(),
    notes: z.array(text).optional(),
    series: z.array(series),
  })
  .strict();

const file = z.object({
  provenance: z.record(z.enum(frameworks), z.record(z.string(), text)),
  agencies: z.array(z.object({ code: text, names: inFour }).strict()),
  targets: z.array(z.object({ code: text, titles: inFour, ours: z.array(lang) }).strict()),
  indicators: z.array(indicator),
});

export type Catalogue = z.infer<typeof file>;
export type Indicator = z.infer<typeof indicator>;
export type Series = z.infer<typeof series>;

/** seeds/data/indicators.json, checked. Throws ZodError naming the place that is not as it must be. */
export const readCatalogue = (raw: unknown): Catalogue => file.parse(raw);
