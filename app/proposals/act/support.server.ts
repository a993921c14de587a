import { and, eq } from 'drizzle-orm';
import { must } from '~/access/policy';
import { ownVersions, submit, withdraw } from '~/gate/index.server';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { once } from '~/kernel/once.server';
import { isMember, mustBeOpen, processRules } from '~/processes/index.server';
import type { Db } from '~db/store.server';
import { policy } from '../policy';
import { authorsOf, findProposal, type ProposalRow } from '../read.server';
import { counts } from '../rules';
import { supports } from '../tables.server';
import { fixThreshold } from '../threshold.server';
import { move } from '../write.server';
import type { Form } from './propose.server';

/** `care`: the support stands, and what she wrote goes to people who care for her; the answer is the warm page. */
export type Supported = { admitted: boolean; reason: 'none' | 'sent' | 'care' };

const hers = (proposal: Id, person: Id) => and(eq(supports.proposal, proposal), eq(supports.person, person));

/**
 * A young member supports a proposal, with a reason or without. The support that reaches the threshold admits it in the same
 * transaction: no adult decides that (R72). Again changes nothing, or brings another reason.
 * @throws proposals.not-open, .own, .band 403, and a nudge about the reason, which stores nothing
 */
export async function support(
  ctx: Context,
  given: Form & { proposal: Id; reason?: string },
): Promise<Supported> {
  return ctx.write((tx, after) =>
    once(tx, ctx, given.key, async () => {
      const row = await findProposal(tx, given.proposal);
      await mayCount(tx, ctx, row);
      await tx
        .insert(supports)
        .values({ proposal: row.id, person: personOf(ctx), at: ctx.now, reason: null })
        .onConflictDoNothing();
      const reason = given.reason?.trim() ? await giveReason(tx, ctx, row, given) : 'none';
      const admitted = await admitIfEnough(tx, ctx, row);
      if (admitted) after('revision');
      return { admitted, reason };
    }),
  );
}

async function mayCount(tx: Db, ctx: Context, row: ProposalRow): Promise<void> {
  const { youngAdultsCount } = await processRules(tx, row.process);
  must(policy, 'support', ctx.actor, {
    member: isMember(ctx.actor, row.process),
    open: row.state === 'open' && !row.hiddenAt,
    author: (await authorsOf(tx, row.id)).includes(personOf(ctx)),
    counts: ctx.actor.kind === 'person' && counts(ctx.actor.band, youngAdultsCount),
  });
  await mustBeOpen(tx, row.process, 'propose', ctx.now);
}

async function giveReason(
  tx: Db,
  ctx: Context,
  row: ProposalRow,
  given: Form & { reason?: string },
): Promise<'sent' | 'care'> {
  const [own] = await tx
    .select()
    .from(supports)
    .where(hers(row.id, personOf(ctx)));
  const subject = own?.reason ?? ctx.newId();
  await tx
    .update(supports)
    .set({ reason: subject })
    .where(hers(row.id, personOf(ctx)));
  const { outcome } = await submit(tx, ctx, {
    kind: 'support-reason',
    subject,
    lang: given.lang,
    fields: { reason: given.reason ?? '' },
    place: row.id,
    process: row.process,
    audience: 'process',
    acknowledged: given.acknowledged,
    draft: given.draft,
  });
  return outcome;
}

async function admitIfEnough(tx: Db, ctx: Context, row: ProposalRow): Promise<boolean> {
  const { needed } = await fixThreshold(tx, ctx, row.process);
  const supported = await tx.$count(supports, eq(supports.proposal, row.id));
  return supported >= needed && move(tx, ctx, row, 'admit');
}

const standing = ['pending', 'held-tech', 'returned', 'published'];

/** She takes her support back, and her reason with it, until it is decided. Again changes nothing. */
export async function unsupport(ctx: Context, given: { proposal: Id; key?: string }): Promise<void> {
  const reasons = await ownVersions(ctx, { kind: 'support-reason', place: given.proposal });
  await ctx.write((tx, after) =>
    once(tx, ctx, given.key, async () => {
      const row = await findProposal(tx, given.proposal);
      must(policy, 'unsupport', ctx.actor, {
        member: isMember(ctx.actor, row.process),
        open: row.state === 'open' && !row.hiddenAt,
      });
      await mustBeOpen(tx, row.process, 'propose', ctx.now);
      await tx.delete(supports).where(hers(row.id, personOf(ctx)));
      for (const version of reasons)
        if (standing.includes(version.state)) await withdraw(tx, ctx, after, version.id);
    }),
  );
}
