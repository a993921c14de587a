import { asc, eq, max } from 'drizzle-orm';
import { record } from '~/audit/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { send } from '~/kernel/outbox.server';
import type { Db } from '~db/store.server';
import { chained, inOrder, levelOf } from './rules';
import { caseEntries, cases } from './tables.server';
import type { EntryKind, Level } from './words';

/** What the sealed bytes of a case hold: the only place where these words exist. */
export type CaseContent = {
  author: Id;
  /** What was being written: a kind of text, or 'help' for the help page. */
  kind: string;
  verbatim: Readonly<Record<string, string>>;
  lang: Lang;
  signals: readonly string[];
  place: Id | null;
  country: string;
  band: string;
  /** What the gate needs to send the text to review if a lead finds no concern. */
  release?: unknown;
};

type Opening = Omit<CaseContent, 'author' | 'country' | 'band'> & { author?: Id };

/** Opens an encrypted case in the transaction that found the need for it, and alerts the leads without a word of content. */
export async function openCase(tx: Db, ctx: Context, given: Opening): Promise<Id> {
  const person = ctx.actor.kind === 'person' ? ctx.actor : null;
  const id = ctx.newId();
  const byAuthor = given.author === undefined || given.author === person?.id;
  const content: CaseContent = {
    ...given,
    author: given.author ?? person?.id ?? '',
    country: byAuthor ? (person?.country ?? '') : '',
    band: byAuthor ? (person?.band ?? '') : '',
  };
  const level = levelOf(given.signals);
  const [last] = await tx.select({ number: max(cases.number) }).from(cases);
  const number = (last?.number ?? 0) + 1;
  await tx.insert(cases).values({
    id,
    number,
    level,
    openedAt: ctx.now,
    sealed: ctx.keys.seal('case', id, Buffer.from(JSON.stringify(content))),
  });
  await addEntry(tx, ctx, id, 'opened', '');
  await alert(tx, ctx, number, level);
  // Neither the writer nor the place: whoever reads the audit learns that a case exists, which only leads and DPO may.
  await record(tx, { ...ctx, actor: { kind: 'clock' } }, 'safeguarding.open', id, { level });
  return id;
}

const alert = (tx: Db, ctx: Context, number: number, level: Level) =>
  send(tx, ctx, 'case-alert', { number, level });

export async function addEntry(
  tx: Db,
  ctx: Context,
  caseId: Id,
  kind: EntryKind,
  text: string,
): Promise<void> {
  const id = ctx.newId();
  const entries = await tx
    .select({ chain: caseEntries.chain, sealed: caseEntries.sealed })
    .from(caseEntries)
    .where(eq(caseEntries.case, caseId))
    .orderBy(asc(caseEntries.at), asc(caseEntries.id));
  // What somebody altered must not keep a lead from writing: the chain goes on, and stays broken where it was broken.
  const before = (inOrder(caseId, entries) ?? entries).at(-1);
  const sealed = ctx.keys.seal('case', `${caseId}/${id}`, Buffer.from(text));
  const by = ctx.actor.kind === 'person' && kind !== 'opened' ? ctx.actor.id : null;
  await tx.insert(caseEntries).values({
    id,
    case: caseId,
    at: ctx.now,
    by,
    kind,
    sealed,
    chain: chained(before?.chain ?? caseId, sealed),
  });
}
