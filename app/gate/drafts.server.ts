import { and, desc, eq, lt } from 'drizzle-orm';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { wasSent } from '~/kernel/once.server';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { drafts } from './tables.server';
import { type Fields, limits } from './words';

/** What a form carries beside her words: alone it is no draft. */
const notWritten = new Set(['back', 'lang', 'to']);

const boundTo = (person: Id, form: string) => `${person}/${form}`;

/** How a form is known in the table: its name comes back from a browser, so it could hold anything (R7). */
const known = (ctx: Context, person: Id, name: string): string =>
  ctx.keys.mac('draft', person, name).toString('hex');

function writer(ctx: Context): Id {
  return ctx.actor.kind === 'person' ? ctx.actor.id : refuse('access.sign-in', 401);
}

/** Keeps what she is writing, for her alone, never screened. Empty fields drop it. @throws Refusal gate.draft-size 413 */
export async function keepDraft(ctx: Context, name: string, fields: Fields, key?: string): Promise<void> {
  const person = writer(ctx);
  const form = known(ctx, person, name);
  const bytes = Buffer.from(JSON.stringify(fields));
  if (bytes.length > limits.draftBytes) refuse('gate.draft-size', 413);
  const sealed = ctx.keys.seal('draft', boundTo(person, form), bytes);
  const empty = Object.entries(fields).every(([name, value]) => notWritten.has(name) || value.trim() === '');
  await ctx.write(async tx => {
    // Sent meanwhile: a saving that was still on its way must not bring the draft back.
    if (key && (await wasSent(tx, person, key))) return;
    await dropDraft(tx, ctx, name);
    if (!empty) await tx.insert(drafts).values({ person, form, sealed, at: ctx.now });
  });
}

export async function draftOf(ctx: Context, name: string): Promise<{ fields: Fields; at: Date } | null> {
  if (ctx.actor.kind !== 'person') return null;
  const person = ctx.actor.id;
  const form = known(ctx, person, name);
  const [row] = await ctx.read
    .select()
    .from(drafts)
    .where(and(eq(drafts.person, person), eq(drafts.form, form)));
  if (!row) return null;
  return {
    fields: JSON.parse(ctx.keys.open('draft', boundTo(person, form), row.sealed).toString()) as Fields,
    at: row.at,
  };
}

export async function draftsOf(ctx: Context): Promise<{ form: string; at: Date; fields: Fields }[]> {
  const person = writer(ctx);
  const rows = await ctx.read.select().from(drafts).where(eq(drafts.person, person)).orderBy(desc(drafts.at));
  return rows.map(row => ({
    form: row.form,
    at: row.at,
    fields: JSON.parse(ctx.keys.open('draft', boundTo(person, row.form), row.sealed).toString()) as Fields,
  }));
}

export async function dropDraft(tx: Db, ctx: Context, name: string): Promise<void> {
  const person = writer(ctx);
  await tx.delete(drafts).where(and(eq(drafts.person, person), eq(drafts.form, known(ctx, person, name))));
}

/** The job of the retention table: 90 days idle (R55). */
export async function dropOldDrafts(ctx: Context): Promise<void> {
  const before = new Date(ctx.now.getTime() - limits.draftDays * 86_400_000);
  await ctx.write(tx =>
    tx
      .delete(drafts)
      .where(lt(drafts.at, before))
      .then(() => {}),
  );
}
