import { z } from 'zod';

/** How far an indicator measures what was asked. `context` is background: it is never scored. */
export const linkKinds = ['measures', 'proxy', 'contributes', 'enabling', 'context'] as const;
export type LinkKind = (typeof linkKinds)[number];
export const linkKind = z.enum(linkKinds);

export const frameworks = ['SDG', 'UNICEF', 'INSPIRE'] as const;
export type Framework = (typeof frameworks)[number];

export const units = [
  'percent',
  'people',
  'per100k',
  'per1000',
  'countries',
  'index',
  'score',
  'yesNo',
  'mixed',
] as const;
export type Unit = (typeof units)[number];

/**
 * What a reader must know before she concludes anything.
 * detection: a rise can mean better detection · definitions: each survey asks in its own way, never compare countries ·
 * allAges: not only children · yesNo: achieved or not · projection: not an observation.
 */
export const cautions = ['detection', 'definitions', 'allAges', 'yesNo', 'projection'] as const;
export type Caution = (typeof cautions)[number];

/** 1: more is better. -1: less is better. null: the number alone does not say. */
export type Direction = 1 | -1 | null;

/** What a file may bring in. */
export const importKinds = ['catalogue', 'observations', 'recommendations'] as const;
export type ImportKind = (typeof importKinds)[number];

/** SDMX codes as published: sex `_T` (all), `F`, `M`; age `_T`, `Y0T17`, `Y_GE18`, `M6T59`, ... */
export interface Breakdown {
  sex: string;
  age: string;
}

export interface Observation extends Breakdown {
  series: string;
  /** M49, three digits. */
  area: string;
  /** A year, "2017". */
  period: string;
  value: number;
  /** SDMX observation status; null where the file has none. */
  status: string | null;
  /** C country data, CA adjusted by the agency; null where the file has none. */
  nature: string | null;
  /** The source as published, in the language it was published in. */
  source: string | null;
  /** The footnote as published. */
  note: string | null;
  edition: string;
}

/** One release of a data set. `year` orders editions and says how old the newest figure can be. */
export interface Edition {
  id: string;
  name: string;
  publisher: string;
  year: number;
  url: string;
}

const queryMax = 120;

/** What the page on which something is tied was asked for. */
export const askedTie = (params: URLSearchParams) => ({
  query: (params.get('q') ?? '').trim().slice(0, queryMax),
  to: params.get('to'),
  kind: params.get('kind'),
  version: params.get('version'),
});

/** "indicator/16.2.2" of a form. Anything else is an end that nobody knows, and is refused as such. */
export function endIn(text: string): { kind: string; id: string } {
  const cut = text.indexOf('/');
  return { kind: text.slice(0, Math.max(cut, 0)), id: text.slice(cut + 1) };
}

/** Under which a why is kept while it is written: codes of INSPIRE have a space. */
export const tieDraft = (from: string, to: string): string =>
  `tie:${from}:${to.replace(/[^\w.-]/g, '-')}`.slice(0, 80);
