import type { LinkView, StripStop } from '~/chain/index.server';
import type { ThemeCode } from '~/discussion/words';
import type { Byline } from '~/identity/index.server';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import type { ProposalOrigin } from '~/proposals/index.server';
import type { Block } from '../document/diff/words';
import type { Standing } from '../rules';
import type { ClauseKind, DeclarationState, OpinionChoice } from '../words';

/** Where a clause says it comes from. `proposal` is null when it is no longer known. */
export type OriginView =
  | { kind: 'proposal'; proposal: ProposalOrigin | null }
  | { kind: 'recommendation'; label: string; href: string }
  | { kind: 'editorial' };

export type ClauseView = {
  id: Id;
  number: number;
  kind: ClauseKind;
  title: string;
  /** Canonical JSON of its document. */
  body: string;
  lang: Lang;
  version: Id;
  theme: ThemeCode | null;
  origin: OriginView;
  /** What measures it: its own ties and those of the proposal it comes from. */
  ties: LinkView[];
  /** Changes that wait for opinions or a decision; members alone, null for others. */
  changes: number | null;
};

export type VersionLine = { number: number; at: Date };

export type DeclarationPage = {
  id: Id;
  process: Id;
  slug: string;
  state: DeclarationState;
  title: string;
  preamble: string;
  lang: Lang;
  clauses: ClauseView[];
  /** Which text this is: the one being written, an adopted version, or one that is or was voted on. */
  shown:
    | { kind: 'current' }
    | { kind: 'adopted'; number: number; at: Date; hash: string; ballot: Id | null }
    | {
        kind: 'snapshot';
        hash: string;
        state: 'proposed' | 'frozen' | 'not-adopted' | 'released';
        ballot: Id | null;
      };
  /** Adopted versions, newest first. */
  versions: VersionLine[];
  /** The snapshot that stands on a ballot now. */
  onBallot: Id | null;
  /** How many wrote words of it, and from how many countries: never who (visitors). */
  by: { people: number; countries: number };
  may: { draft: boolean; suggest: boolean };
};

export type HistoryLine = {
  number: number;
  at: Date;
  by: Byline | null;
  /** The change that became it. */
  change: Id | null;
  current: boolean;
};

export type ChangeLine = {
  id: Id;
  why: string;
  lang: Lang;
  at: Date;
  standing: Standing;
  until: Date;
  by: Byline | null;
};

export type ClausePage = ClauseView & {
  declaration: { id: Id; process: Id; slug: string; title: string; state: DeclarationState };
  strip: StripStop[];
  own: LinkView[];
  history: HistoryLine[];
  /** For members alone. */
  suggestions: ChangeLine[] | null;
  publishedAt: Date;
  may: { suggest: boolean; link: boolean; draft: boolean; withdraw: boolean };
  /** Why she may not suggest now: a refusal code. */
  closed: string | null;
};

export type WithdrawnClause = { withdrawn: true; declaration: { slug: string; title: string } };

export type OpinionLine = {
  id: Id;
  choice: OpinionChoice;
  text: string;
  lang: Lang;
  by: Byline | null;
  at: Date;
  mine: boolean;
};

export type ChangePage = {
  id: Id;
  version: Id;
  clause: { id: Id; number: number; title: string; version: Id; theme: ThemeCode | null };
  declaration: { id: Id; slug: string; title: string; process: Id };
  strip: StripStop[];
  standing: Standing;
  until: Date;
  publishedAt: Date;
  decidedAt: Date | null;
  by: Byline | null;
  why: string;
  lang: Lang;
  /** Against the text it was written on. */
  diff: Block[];
  /** On an older text: the text of now and the proposed one, whole. */
  both: { now: string; proposed: string } | null;
  opinions: OpinionLine[];
  /** How many of each, once it is decided: no number pushes anybody before. */
  tally: Record<OpinionChoice, number> | null;
  mine: { choice: OpinionChoice; text: string } | null;
  answer: { text: string; lang: Lang } | null;
  history: HistoryLine[];
  may: { opine: boolean; accept: boolean; decline: boolean; withdraw: boolean; rewrite: boolean };
  /** Why a drafter may not decide now: a refusal code. */
  waits: string | null;
};
