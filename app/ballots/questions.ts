import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import type { Dye, StopState } from '~/ui/states';
import type { Db } from '~db/store.server';
import type { QuestionOutcome, SubjectKind } from './words';

/** What is voted on. `hash` is that of the authentic text, also where a translation is shown. */
export type QuestionText = { title: string; lang: Lang; hash: string; href: string; process: Id };

/** How a page shows what is voted on: everything that its hash covers, under headings in the reader's language. */
export type Shown = {
  dye: Dye;
  /** Its number as people say it: "P-29". */
  label: string;
  /** Its woven mark: the state of each of the nine steps. */
  mark: StopState[];
  passages: { heading: string; text: string }[];
};

/** Something that organisers may put on a ballot, by its name in the language it was written in. */
export type Candidate = { subject: Id; label: string; title: string; lang: Lang; href: string };

/** What a domain tells ballots about one kind of subject. Told once, in its register(). */
export type QuestionSpec = {
  /**
   * The text that is put to the vote as it stands now; null when there is none or it was hidden. Asked through `db` alone, which may
   * be an open transaction. `lang` is the reader's, where the domain has translations.
   */
  text(db: Db, ctx: Context, subject: Id, lang?: Lang): Promise<QuestionText | null>;
  /** The same text to be read in full; without it, or null, only its own page shows it. */
  shown?(ctx: Context, subject: Id, lang: Lang): Promise<Shown | null>;
  /** What of a process may be put to the vote now. Without it organisers are offered nothing of this kind. */
  candidates?(ctx: Context, process: Id): Promise<Candidate[]>;
  /** It stands on a frozen ballot from now on and does not change. Refuses when it may not be voted on. */
  onFrozen(tx: Db, ctx: Context, subject: Id, ballot: Id): Promise<void>;
  /** The young people decided, in the transaction of the count. */
  onCounted(tx: Db, ctx: Context, subject: Id, outcome: QuestionOutcome, ballot: Id): Promise<void>;
  /** The ballot was annulled before it was counted: nothing was decided, it may stand on another. */
  onAnnulled(tx: Db, ctx: Context, subject: Id, ballot: Id): Promise<void>;
};

const specs = new Map<SubjectKind, QuestionSpec>();

export const question = (kind: SubjectKind, spec: QuestionSpec): void => {
  specs.set(kind, spec);
};

export function questionSpec(kind: SubjectKind): QuestionSpec {
  const spec = specs.get(kind);
  if (!spec) throw new Error(`Ballots do not know the question ${kind}`);
  return spec;
}

/** Everything that may be voted on in a process now, by kind. */
export async function candidatesOf(
  ctx: Context,
  process: Id,
): Promise<(Candidate & { kind: SubjectKind })[]> {
  const all: (Candidate & { kind: SubjectKind })[] = [];
  for (const [kind, spec] of specs)
    for (const candidate of (await spec.candidates?.(ctx, process)) ?? []) all.push({ ...candidate, kind });
  return all;
}
