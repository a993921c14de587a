import { and, eq, lt } from 'drizzle-orm';
import type { Db } from '~db/store.server';
import type { Context } from './context';
import { sendings } from './tables.server';

/**
 * Runs `work` once for this person and key, in the transaction of the act. A second sending gets the first one's answer,
 * which is sealed: nobody who reads the table learns what a form led to. Without a key (an act, not a form) it just runs.
 */
export async function once<T>(
  tx: Db,
  ctx: Context,
  key: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (!key || ctx.actor.kind !== 'person') return work();
  const person = ctx.actor.id;
  const [before] = await tx
    .select({ answer: sendings.answer })
    .from(sendings)
    .where(and(eq(sendings.person, person), eq(sendings.key, key)));
  const bound = `${person}/${key}`;
  if (before) return JSON.parse(ctx.keys.open('sending', bound, before.answer).toString()) as T;
  const answer = await work();
  const sealed = ctx.keys.seal('sending', bound, Buffer.from(JSON.stringify(answer ?? null)));
  await tx.insert(sendings).values({ person, key, answer: sealed, at: ctx.now });
  return answer;
}

/** Whether the form with this key was already taken: what her phone saves of it afterwards is no draft any more. */
export async function wasSent(tx: Db, person: string, key: string): Promise<boolean> {
  const where = and(eq(sendings.person, person), eq(sendings.key, key));
  return (await tx.$count(sendings, where)) > 0;
}

const keptFor = 86_400_000;

/** A form is sent again within a day or not at all. */
export async function forgetSendings(ctx: Context): Promise<void> {
  const before = new Date(ctx.now.getTime() - keptFor);
  await ctx.write(tx =>
    tx
      .delete(sendings)
      .where(lt(sendings.at, before))
      .then(() => {}),
  );
}
