import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Db } from '~db/store.server';
import { audit } from './tables.server';

type Detail = Record<string, string | number | boolean | null>;

/** One row in the transaction of what it tells (safety.md 3.1, i4). Nothing that a person wrote goes in. */
export async function record(tx: Db, ctx: Context, act: string, subject: Id | null, detail: Detail = {}) {
  const { actor } = ctx;
  const person = actor.kind === 'person' ? actor : null;
  await tx.insert(audit).values({
    id: ctx.newId(),
    at: ctx.now,
    actor: person?.id ?? null,
    role: person ? (person.roles.find(role => role !== 'member') ?? 'member') : actor.kind,
    act,
    subject,
    detail,
  });
}
