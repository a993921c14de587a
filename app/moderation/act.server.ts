import { and, eq, gt, lte } from 'drizzle-orm';
import { may, must } from '~/access/policy';
import { record } from '~/audit/index.server';
import {
  claimable,
  handToCare,
  letOut,
  publish,
  submit,
  tookPart,
  turnBack,
  versionById,
} from '~/gate/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { notify } from '~/notices/index.server';
import type { Db } from '~db/store.server';
import { policy } from './policy';
import { claims, decisions, skips } from './tables.server';
import { type DecisionKind, desk, type Reason } from './words';

const reviewer = (ctx: Context): Id =>
  ctx.actor.kind === 'person' ? ctx.actor.id : refuse('access.sign-in', 401);

/**
 * Takes the oldest text of the highest priority that she may review, for ten minutes; or the one she already holds.
 * @returns the version, or null when nothing waits for her
 */
export async function claim(ctx: Context): Promise<Id | null> {
  must(policy, 'see-desk', ctx.actor, {});
  const me = reviewer(ctx);
  return ctx.write(async (tx, after) => {
    await tx.delete(claims).where(lte(claims.until, ctx.now));
    const waiting = await claimable(tx);
    const [held] = await tx
      .select()
      .from(claims)
      .where(and(eq(claims.moderator, me), gt(claims.until, ctx.now)));
    if (held && waiting.some(item => item.id === held.version)) return held.version;
    const skipped = await tx.select({ version: skips.version }).from(skips).where(eq(skips.moderator, me));
    const until = new Date(ctx.now.getTime() + desk.leaseMinutes * 60_000);
    for (const item of waiting) {
      if (skipped.some(row => row.version === item.id)) continue;
      const facts = { own: item.author === me, tookPart: await tookPart(tx, me, item.place, ctx.now) };
      if (!may(policy, 'claim', ctx.actor, facts)) continue;
      const [got] = await tx
        .insert(claims)
        .values({ version: item.id, moderator: me, until })
        .onConflictDoNothing()
        .returning();
      if (!got) continue;
      if ((await letOut(tx, ctx, after, item.id)) === 'care') continue;
      await record(tx, ctx, 'moderation.claim', item.id);
      return item.id;
    }
    return null;
  });
}

type Decided = { version: Id; hash: string };

/** The text, if she still holds it and may decide on it. A lost lease decides nothing (R37). */
async function leased(tx: Db, ctx: Context, id: Id) {
  const me = reviewer(ctx);
  const version = await versionById(tx, id);
  if (!version) return refuse('moderation.no-lease', 409);
  const [lease] = await tx
    .select()
    .from(claims)
    .where(and(eq(claims.version, id), eq(claims.moderator, me), gt(claims.until, ctx.now)));
  must(policy, 'decide', ctx.actor, {
    own: version.author === me,
    tookPart: await tookPart(tx, me, version.place, ctx.now),
    leased: lease !== undefined,
  });
  await tx.delete(claims).where(eq(claims.version, id));
  return version;
}

async function decided(
  tx: Db,
  ctx: Context,
  version: { id: Id; kind: typeof decisions.$inferInsert.kind; createdAt: Date },
  decision: DecisionKind,
  reason?: Reason,
): Promise<Id> {
  const id = ctx.newId();
  await tx.insert(decisions).values({
    id,
    version: version.id,
    kind: version.kind,
    moderator: reviewer(ctx),
    decision,
    reason: reason ?? null,
    waitedSeconds: Math.max(0, Math.floor((ctx.now.getTime() - version.createdAt.getTime()) / 1000)),
    at: ctx.now,
  });
  return id;
}

/** A human has read it and lets others read it. @throws gate.stale 409 when it changed since (R4), moderation.no-lease 409 */
export async function approve(ctx: Context, given: Decided): Promise<void> {
  await ctx.write(async (tx, after) => {
    const version = await leased(tx, ctx, given.version);
    await publish(tx, ctx, after, version.id, given.hash);
    await decided(tx, ctx, version, 'approved');
    if (version.kind !== 'decision-message')
      await notify(tx, ctx, [version.author], 'published', { kind: version.kind, id: version.subject });
  });
}

/**
 * Back to its author with a reason. She reads the message of that reason at once, in her language; words that the
 * moderator adds are a text like any other, and reach her when another person has read them (R1, R7).
 */
export async function giveBack(
  ctx: Context,
  given: Decided & { reason?: Reason; note?: string; acknowledged?: boolean },
): Promise<void> {
  const { reason } = given;
  if (!reason) refuse('moderation.reason-needed', 422);
  await ctx.write(async tx => {
    const version = await leased(tx, ctx, given.version);
    await turnBack(tx, ctx, version.id, 'returned', given.hash);
    const decision = await decided(tx, ctx, version, 'returned', reason);
    if (given.note?.trim())
      await submit(tx, ctx, {
        kind: 'decision-message',
        subject: decision,
        lang: version.lang,
        fields: { note: given.note },
        structure: { decision, version: version.id },
        place: version.author,
        process: version.process,
        audience: 'addressee',
        acknowledged: given.acknowledged,
      });
    await notify(tx, ctx, [version.author], 'returned', { kind: `version:${version.kind}`, id: version.id });
  });
}

/** Somebody may need help: the text goes to the leads, whole and out of everybody else's sight (R24). */
export async function passToCare(ctx: Context, given: Decided): Promise<void> {
  await ctx.write(async (tx, after) => {
    const version = await leased(tx, ctx, given.version);
    if (version.hash !== given.hash) refuse('gate.stale', 409);
    await decided(tx, ctx, version, 'care');
    await handToCare(tx, ctx, after, version.id);
    await notify(tx, ctx, [version.author], 'in-care', { kind: 'care', id: version.id });
  });
}

/** Somebody else takes it. No reason asked, nothing held against her. */
export async function skip(ctx: Context, version: Id): Promise<void> {
  await ctx.write(async tx => {
    await leased(tx, ctx, version);
    await tx
      .insert(skips)
      .values({ version, moderator: reviewer(ctx), at: ctx.now })
      .onConflictDoNothing();
  });
}
