import { and, eq, gt } from 'drizzle-orm';
import { must } from '~/access/policy';
import { record } from '~/audit/index.server';
import type { MandateKind } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { policy } from './policy';
import { mandates, memberships, people } from './tables.server';

export type Mandating = { person: Id; process: Id; kind: MandateKind; from: Date; until: Date };

/**
 * A young member drafts, coordinates or monitors for a process and a term, by a recorded decision (R72). @returns its id
 * @throws Refusal identity.mandate-young 403, .mandate-member, .mandate-term 422
 */
export async function grantMandate(tx: Db, ctx: Context, given: Mandating): Promise<Id> {
  const [holder] = await tx.select({ band: people.band }).from(people).where(eq(people.id, given.person));
  must(policy, 'give-mandate', ctx.actor, { young: holder !== undefined && holder.band !== 'adult' });
  const member = and(eq(memberships.person, given.person), eq(memberships.process, given.process));
  if ((await tx.$count(memberships, member)) === 0) refuse('identity.mandate-member', 422);
  if (!(given.until > given.from && given.until > ctx.now)) refuse('identity.mandate-term', 422);
  const id = ctx.newId();
  const givenBy = ctx.actor.kind === 'person' ? ctx.actor.id : 'clock';
  const { person, process, kind, from, until } = given;
  await tx.insert(mandates).values({ id, person, process, kind, from, until, givenBy, at: ctx.now });
  await record(tx, ctx, 'identity.give-mandate', person, { kind, process });
  return id;
}

/** Its term ends now; that it was held stays written. Again changes nothing. @throws Refusal identity.mandate-gone 404 */
export async function closeMandate(tx: Db, ctx: Context, id: Id): Promise<void> {
  must(policy, 'end-mandate', ctx.actor, {});
  const [mandate] = await tx.select().from(mandates).where(eq(mandates.id, id));
  if (!mandate) return refuse('identity.mandate-gone', 404);
  // One that has not begun ends before it begins: it never holds.
  const ended = await tx
    .update(mandates)
    .set({ until: ctx.now })
    .where(and(eq(mandates.id, id), gt(mandates.until, ctx.now)))
    .returning({ id: mandates.id });
  if (ended.length > 0)
    await record(tx, ctx, 'identity.end-mandate', mandate.person, {
      kind: mandate.kind,
      process: mandate.process,
    });
}
