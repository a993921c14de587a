import { must } from '~/access/policy';
import { findTheme } from '~/discussion/index.server';
import { type Sent, submit, withdraw } from '~/gate/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { once } from '~/kernel/once.server';
import { isMember, mustBeOpen } from '~/processes/index.server';
import type { ProposalFields } from '../fields';
import { type Chosen, monthOf, structureOf } from '../given';
import { policy } from '../policy';
import { mustBeQuotable, quotable } from '../sources.server';

export type Form = { key?: string; lang: Lang; acknowledged?: boolean; draft?: string };
export type Written = { fields: ProposalFields } & Chosen;

/**
 * A young member proposes. It goes to review, and is born with a number when another human has approved it (R1).
 * @throws proposals.source-needed, .source-unknown, .source-many, .addressee, .due 422, and what the gate refuses
 */
export async function propose(ctx: Context, given: Form & Written): Promise<Sent> {
  const structure = structureOf(given, monthOf(ctx.now));
  const known = await quotable(ctx, structure.sources, given.lang);
  return ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      const theme = await findTheme(tx, structure.theme);
      must(policy, 'propose', ctx.actor, { member: isMember(ctx.actor, theme.process) });
      await mustBeOpen(tx, theme.process, 'propose', ctx.now);
      mustBeQuotable(structure.sources, known, theme.process);
      const id = ctx.newId();
      return submit(tx, ctx, {
        kind: 'proposal',
        subject: id,
        lang: given.lang,
        fields: given.fields,
        structure,
        place: id,
        process: theme.process,
        audience: 'public',
        acknowledged: given.acknowledged,
        draft: given.draft,
      });
    }),
  );
}

/** She takes back what waits for review, a first wording or a better one. What is public stays. Open in every phase. */
export async function takeBack(ctx: Context, version: Id): Promise<void> {
  await ctx.write(async (tx, after) => {
    await withdraw(tx, ctx, after, version);
  });
}
