import { z } from 'zod';
import { regionName } from '~/i18n/format';
import type { Lang } from '~/i18n/languages';

export const areaKinds = ['region', 'subregion', 'country', 'territory'] as const;

const m49 = z.string().regex(/^\d{3}$/);
const group = z
  .object({
    m49,
    kind: z.enum(['region', 'subregion']),
    m49Name: z.string().min(1),
    parent: m49.nullable(),
  })
  .strict();
const land = z
  .object({
    m49,
    kind: z.enum(['country', 'territory']),
    iso2: z.string().regex(/^[A-Z]{2}$/),
    iso3: z.string().regex(/^[A-Z]{3}$/),
    m49Name: z.string().min(1),
    parent: m49,
  })
  .strict();
const area = z.union([group, land]);
const file = z.object({ areas: z.array(area) });

export type Area = z.infer<typeof area>;
export type Land = z.infer<typeof land>;

/** seeds/data/areas.json, checked: Latin America and the Caribbean by M49. */
export const readAreas = (raw: unknown): Area[] => file.parse(raw).areas;

export const isLand = (area: Area): area is Land => area.kind === 'country' || area.kind === 'territory';

/** The name in the reader's language; groups are known to Intl by their M49 code. */
export const areaName = (lang: Lang, area: Area): string =>
  regionName(lang, isLand(area) ? area.iso2 : area.m49);
