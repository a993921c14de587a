import { and, asc, eq } from 'drizzle-orm';
import { must } from '~/access/policy';
import { personById } from '~/identity/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { policy } from './policy';
import { dueAt, inOrder } from './rules';
import { caseEntries, cases } from './tables.server';
import type { EntryKind, Level } from './words';
import type { CaseContent } from './write.server';

export type CaseLine = {
  id: Id;
  number: number;
  level: Level;
  openedAt: Date;
  dueAt: Date;
  handled: boolean;
  released: boolean;
};

/** The leads' list: number, level and clock. What it is about is read case by case, and every reading is recorded. */
export async function caseList(ctx: Context): Promise<CaseLine[]> {
  must(policy, 'see-cases', ctx.actor, {});
  const rows = await ctx.read
    .select({ id: cases.id, number: cases.number, level: cases.level, openedAt: cases.openedAt })
    .from(cases)
    .orderBy(asc(cases.level), asc(cases.openedAt));
  const entries = await ctx.read.select({ case: caseEntries.case, kind: caseEntries.kind }).from(caseEntries);
  const did = (id: Id, kinds: readonly EntryKind[]) =>
    entries.some(entry => entry.case === id && kinds.includes(entry.kind));
  return rows.map(row => ({
    ...row,
    dueAt: dueAt(row.level, row.openedAt),
    handled: did(row.id, ['acknowledge', 'note', 'refer', 'not-a-concern']),
    released: did(row.id, ['not-a-concern']),
  }));
}

export async function caseContent(db: Db, ctx: Context, id: Id): Promise<CaseContent> {
  const [row] = await db.select({ sealed: cases.sealed }).from(cases).where(eq(cases.id, id));
  if (!row) return refuse('safeguarding.not-found', 404);
  return JSON.parse(ctx.keys.open('case', id, row.sealed).toString()) as CaseContent;
}

export type CasePage = CaseLine & {
  content: Omit<CaseContent, 'release'>;
  author: string;
  entries: { at: Date; by: string; kind: EntryKind; text: string }[];
  /** False when an entry was changed behind the product's back: a lead must know (R28). */
  intact: boolean;
};

/** One case in clear, for a lead who is not part of it (R29). The act that shows it records the reading first. */
export async function casePage(ctx: Context, id: Id): Promise<CasePage> {
  const line = (await caseList(ctx)).find(one => one.id === id);
  if (!line) return refuse('safeguarding.not-found', 404);
  const { release: _, ...content } = await caseContent(ctx.read, ctx, id);
  must(policy, 'read-case', ctx.actor, {
    involved: ctx.actor.kind === 'person' && ctx.actor.id === content.author,
  });
  const found = await ctx.read
    .select()
    .from(caseEntries)
    .where(eq(caseEntries.case, id))
    .orderBy(asc(caseEntries.at), asc(caseEntries.id));
  const ordered = inOrder(id, found);
  const name = async (person: Id | null) =>
    person ? ((await personById(ctx.read, person))?.pseudonym ?? '—') : '—';
  return {
    ...line,
    content,
    author: await name(content.author),
    entries: await Promise.all(
      (ordered ?? found).map(async row => ({
        at: row.at,
        by: await name(row.by),
        kind: row.kind,
        text: opened(ctx, id, row),
      })),
    ),
    intact: ordered !== null,
  };
}

/** Its words, or a dash where its bytes are no longer those that were sealed. */
function opened(ctx: Context, id: Id, entry: { id: Id; sealed: Buffer }): string {
  try {
    return ctx.keys.open('case', `${id}/${entry.id}`, entry.sealed).toString();
  } catch {
    return '—';
  }
}

export async function wasReleased(db: Db, id: Id): Promise<boolean> {
  const [row] = await db
    .select({ id: caseEntries.id })
    .from(caseEntries)
    .where(and(eq(caseEntries.case, id), eq(caseEntries.kind, 'not-a-concern')))
    .limit(1);
  return row !== undefined;
}
