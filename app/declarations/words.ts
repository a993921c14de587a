import { z } from 'zod';

export const declarationStates = ['writing', 'frozen', 'adopted'] as const;
export type DeclarationState = (typeof declarationStates)[number];

export const clauseKinds = ['finding', 'principle', 'demand', 'commitment'] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/** Where a clause comes from: what young people adopted, what was recommended in 2008, or the drafters' own hand. */
export const origins = ['proposal', 'recommendation', 'editorial'] as const;
export type OriginKind = (typeof origins)[number];

export const suggestionStates = ['open', 'accepted', 'not-adopted', 'withdrawn'] as const;
export type SuggestionState = (typeof suggestionStates)[number];

/** What a member thinks of a proposed change: let it in, with an adjustment, or keep the text. */
export const opinionChoices = ['in', 'adjust', 'keep'] as const;
export type OpinionChoice = (typeof opinionChoices)[number];

export const snapshotStates = ['proposed', 'frozen', 'adopted', 'not-adopted', 'released'] as const;
export type SnapshotState = (typeof snapshotStates)[number];

export const limits = {
  /** (P) How long a change is open for opinions before a drafter decides; never longer than the writing phase. */
  opinionDays: 3,
  clauses: 200,
  /** Opinions shown on the page of a change, newest last. */
  opinionsShown: 100,
} as const;

const id = z.string().min(1).max(40);

/** What comes with the words of a clause, hashed and approved with them. */
export const clauseStructure = z.object({
  declaration: id,
  kind: z.enum(clauseKinds),
  origin: z.object({ kind: z.enum(origins), id: id.nullable() }),
});
export type ClauseStructure = z.infer<typeof clauseStructure>;

/** `base` is the version of the clause that the change was written on. */
export const suggestionStructure = z.object({ clause: id, base: id });

export const clauseKindKey = (kind: ClauseKind) => `declarations.kind.${kind}` as const;
