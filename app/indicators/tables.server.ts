import type { Lang } from '~/kernel/lang';
import {
  choice,
  code,
  count,
  decimal,
  flag,
  id,
  index,
  instant,
  json,
  primaryKey,
  table,
  uniqueIndex,
} from '~db/columns';
import { areaKinds } from './areas';
import type { InFour } from './catalogue';
import type { Dimensions } from './dimensions';
import { follows, type SuggestedLink, themes } from './recommendations';
import { type Caution, frameworks, importKinds, units } from './words';

// Words in these tables were published by others, or are ours and stand in seeds/data: nobody types them here, so they are
// no gate texts. They are kept as JSON, which can hold no form field by mistake (README).

export const agencies = table('agencies', {
  code: code('code').primaryKey(),
  names: json<InFour>('names').notNull(),
});

export const targets = table('targets', {
  code: code('code').primaryKey(),
  titles: json<InFour>('titles').notNull(),
  ours: json<Lang[]>('ours').notNull(),
  place: count('place').notNull(),
});

export const indicators = table('indicators', {
  code: code('code').primaryKey(),
  framework: choice('framework', frameworks).notNull(),
  target: code('target'),
  titles: json<InFour>('titles').notNull(),
  ours: json<Lang[]>('ours').notNull(),
  custodians: json<string[]>('custodians').notNull(),
  unit: choice('unit', units).notNull(),
  direction: count('direction'),
  cautions: json<Caution[]>('cautions').notNull(),
  autoProgress: flag('auto_progress').notNull(),
  related: code('related'),
  goalValue: decimal('goal_value'),
  goalYear: count('goal_year'),
  published: json<{
    unitText: string | null;
    definitionEn?: string;
    altTitleEn?: string;
    metadataDate?: string;
    notes?: string[];
  }>('published').notNull(),
  /** Order of the catalogue. */
  place: count('place').notNull(),
});

export const series = table(
  'series',
  {
    code: code('code').primaryKey(),
    indicator: code('indicator').notNull(),
    unit: choice('unit', units),
    sex: code('sex'),
    age: code('age'),
    /** `names` are short and ours; a series has them when the project holds figures of it. */
    published: json<{ title: string | null; names: InFour | null }>('published').notNull(),
    place: count('place').notNull(),
  },
  t => [index('series_indicator').on(t.indicator)],
);

export const areas = table(
  'areas',
  {
    m49: code('m49').primaryKey(),
    kind: choice('kind', areaKinds).notNull(),
    iso2: code('iso2'),
    iso3: code('iso3'),
    parent: code('parent'),
    published: json<{ m49Name: string }>('published').notNull(),
  },
  t => [uniqueIndex('areas_iso3').on(t.iso3)],
);

export const editions = table('editions', {
  id: code('id').primaryKey(),
  year: count('year').notNull(),
  published: json<{ name: string; publisher: string; url: string }>('published').notNull(),
});

/** Who brought which file in, and when. A file that changes nothing leaves no row. */
export const imports = table(
  'imports',
  {
    id: id('id').primaryKey(),
    /** 1, 2, 3: the order in which they came, also within one instant. */
    number: count('number').notNull(),
    what: choice('what', importKinds).notNull(),
    sha256: code('sha256').notNull(),
    by: id('by'),
    at: instant('at').notNull(),
  },
  t => [index('imports_number').on(t.number)],
);

/**
 * Append-only (a trigger refuses the rest): a correction is a new revision, and all that ever changes in the old one is
 * that it names the import which superseded it. The current figure is the one that nothing superseded.
 */
export const observations = table(
  'observations',
  {
    series: code('series').notNull(),
    area: code('area').notNull(),
    period: code('period').notNull(),
    /** dimensionKey of `dimensions`. */
    key: code('key').notNull(),
    edition: code('edition').notNull(),
    revision: count('revision').notNull(),
    dimensions: json<Dimensions>('dimensions').notNull(),
    value: decimal('value').notNull(),
    status: code('status'),
    nature: code('nature'),
    published: json<{ source: string | null; note: string | null }>('published').notNull(),
    import: id('import').notNull(),
    supersededBy: id('superseded_by'),
  },
  t => [primaryKey({ columns: [t.series, t.area, t.period, t.key, t.edition, t.revision] })],
);

export const recommendations = table(
  'recommendations',
  {
    /** "T1.1", "Y.3" */
    id: code('id').primaryKey(),
    theme: choice('theme', themes).notNull(),
    texts: json<InFour>('texts').notNull(),
    links: json<SuggestedLink[]>('links').notNull(),
    follow: choice('follow', follows).notNull(),
    note: json<{ en: string }>('note'),
    place: count('place').notNull(),
  },
  t => [index('recommendations_theme').on(t.theme)],
);
