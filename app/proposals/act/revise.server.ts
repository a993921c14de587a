import { must } from '~/access/policy';
import { findTheme } from '~/discussion/index.server';
import { claimable, ownVersions, type Sent, submit, versionById, withdraw } from '~/gate/index.server';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { once } from '~/kernel/once.server';
import { refuse } from '~/kernel/refusal';
import { isMember, mustBeOpen } from '~/processes/index.server';
import type { Db } from '~db/store.server';
import { baseOf } from '../base.server';
import { monthOf, structureOf } from '../given';
import { policy } from '../policy';
import { authorsOf, findProposal } from '../read.server';
import { next } from '../rules';
import { mustBeQuotable, quotable } from '../sources.server';
import type { Form, Written } from './propose.server';

/** Two who sign it do not overwrite each other unseen: while one's wording waits for review, the other waits too. */
async function mustBeAlone(tx: Db, ctx: Context, proposal: Id): Promise<void> {
  const others = await claimable(tx, personOf(ctx));
  if (others.some(one => one.kind === 'proposal' && one.place === proposal))
    refuse('proposals.being-revised', 409);
}

/**
 * A better wording, or other sources, addressees or date, while it is open. A new version that returns to review: what is
 * public stays meanwhile (R5), and so does its support. @param given.base the version that the form showed
 * @throws proposals.not-found 404, .not-author, .not-open 403, .stale, .being-revised 409
 */
export async function revise(ctx: Context, given: Form & Written & { base: Id }): Promise<Sent> {
  const structure = structureOf(given, monthOf(ctx.now));
  const known = await quotable(ctx, structure.sources, given.lang);
  return ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      const { version, row } = await baseOf(tx, ctx, given.base);
      const process = version.process ?? '';
      if (row) {
        const author = (await authorsOf(tx, row.id)).includes(personOf(ctx));
        must(policy, 'revise', ctx.actor, { author, open: row.state === 'open' && !row.hiddenAt });
        await mustBeAlone(tx, ctx, row.id);
      } else must(policy, 'propose', ctx.actor, { member: isMember(ctx.actor, process) });
      await mustBeOpen(tx, process, 'propose', ctx.now);
      const theme = await findTheme(tx, structure.theme);
      if (theme.process !== process) refuse('discussion.not-found', 404);
      mustBeQuotable(structure.sources, known, process);
      return submit(tx, ctx, {
        kind: 'proposal',
        subject: version.subject,
        lang: version.lang,
        fields: given.fields,
        structure,
        place: version.subject,
        process,
        audience: 'public',
        base: version.id,
        acknowledged: given.acknowledged,
        draft: given.draft,
      });
    }),
  );
}

/**
 * Withdrawn by who wrote the words that are public, before it is frozen on a ballot. Its address says so from then on.
 * @throws proposals.not-author, .another-wrote, .frozen 403
 */
export async function withdrawProposal(ctx: Context, given: { proposal: Id; key?: string }): Promise<void> {
  const hers = await ownVersions(ctx, { kind: 'proposal', subject: given.proposal, open: true });
  await ctx.write((tx, after) =>
    once(tx, ctx, given.key, async () => {
      const row = await findProposal(tx, given.proposal);
      if (row.state === 'withdrawn') return;
      const author = (await authorsOf(tx, row.id)).includes(personOf(ctx));
      must(policy, 'withdraw', ctx.actor, {
        author,
        free: next(row.state, 'withdraw') !== null && !row.hiddenAt,
      });
      if ((await versionById(tx, row.version))?.author !== personOf(ctx))
        refuse('proposals.another-wrote', 403);
      await withdraw(tx, ctx, after, row.version);
      for (const version of hers) await withdraw(tx, ctx, after, version.id);
    }),
  );
}
