import { and, eq } from 'drizzle-orm';
import { must } from '~/access/policy';
import { record } from '~/audit/index.server';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { once } from '~/kernel/once.server';
import { refuse } from '~/kernel/refusal';
import { isMember, mustBeOpen } from '~/processes/index.server';
import { policy } from '../policy';
import { authorsOf, findProposal } from '../read.server';
import { quotedPeople } from '../sources.server';
import { proposalAuthors, supports } from '../tables.server';

/**
 * Somebody whose words it quotes offers to sign it. Nobody names or invites anybody (R8): the offer comes from her, carries
 * no text, and is seen by those who sign. @throws proposals.not-quoted, .not-open 403
 */
export async function offerToSign(ctx: Context, given: { proposal: Id; key?: string }): Promise<void> {
  await ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      const row = await findProposal(tx, given.proposal);
      must(policy, 'offer-to-sign', ctx.actor, {
        member: isMember(ctx.actor, row.process),
        open: row.state === 'open' && !row.hiddenAt,
        quoted: (await quotedPeople(tx, row.id)).has(personOf(ctx)),
      });
      await mustBeOpen(tx, row.process, 'propose', ctx.now);
      await tx
        .insert(proposalAuthors)
        .values({ proposal: row.id, person: personOf(ctx), state: 'offered', at: ctx.now })
        .onConflictDoNothing();
    }),
  );
}

/** One who signs it takes the offer: from then on both may revise it. A new author's own support no longer counts. */
export async function acceptSigner(
  ctx: Context,
  given: { proposal: Id; person: Id; key?: string },
): Promise<void> {
  await ctx.write((tx, after) =>
    once(tx, ctx, given.key, async () => {
      const row = await findProposal(tx, given.proposal);
      const authors = await authorsOf(tx, row.id);
      must(policy, 'accept-signer', ctx.actor, {
        author: authors.includes(personOf(ctx)),
        open: row.state === 'open' && !row.hiddenAt,
      });
      await mustBeOpen(tx, row.process, 'propose', ctx.now);
      if (authors.includes(given.person)) return;
      const signed = await tx
        .update(proposalAuthors)
        .set({ state: 'author', at: ctx.now })
        .where(and(eq(proposalAuthors.proposal, row.id), eq(proposalAuthors.person, given.person)))
        .returning();
      if (signed.length === 0) refuse('proposals.no-offer', 404);
      await tx.delete(supports).where(and(eq(supports.proposal, row.id), eq(supports.person, given.person)));
      await record(tx, ctx, 'proposals.sign', row.id);
      after('revision');
    }),
  );
}
