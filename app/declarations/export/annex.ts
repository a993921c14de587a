import type { LatestFigure } from '~/indicators/index.server';
import type { Lang } from '~/kernel/lang';
import type { Doc } from '../document/schema';
import type { ClauseKind } from '../words';

/** One link of the chain ahead of a clause, with the newest official figure for the country that was asked for. */
export type Measured = {
  code: string;
  label: string;
  title: string;
  /** "measures", "proxy"...: how much of the clause it says. */
  kind: string;
  /** Null where no official figure is at hand, and then the annex says so; `area` is null when no country was asked for. */
  figure: LatestFigure | null;
};

/** Where a clause comes from, back to the first stitch: counts and themes, for the reader may not open a members' thread. */
export type Roots =
  | {
      kind: 'proposal';
      label: string;
      title: string | null;
      lang: Lang;
      href: string;
      theme: string;
      posts: number;
      countries: number;
      recommendations: string[];
    }
  | { kind: 'recommendation'; label: string }
  | { kind: 'editorial' };

export type AnnexClause = {
  number: number;
  kind: ClauseKind;
  title: string;
  body: Doc;
  /** How many changes of members became part of it. */
  changes: number;
  roots: Roots;
  measured: Measured[];
  recommended: string[];
};

export type Exported = {
  title: string;
  preamble: Doc;
  /** Of the text; labels are in the language of the reader. */
  lang: Lang;
  reader: Lang;
  shown: { number: number | null; at: Date | null; hash: string | null };
  by: { people: number; countries: number };
  area: { iso3: string; name: string } | null;
  clauses: AnnexClause[];
  address: string;
  made: Date;
};
