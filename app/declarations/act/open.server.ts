import { must } from '~/access/policy';
import { type Sent, submit, versionOfAuthor, withdraw } from '~/gate/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { once } from '~/kernel/once.server';
import { refuse } from '~/kernel/refusal';
import { mustBeOpen } from '~/processes/index.server';
import { declarationFields } from '../fields';
import { declarationOf, findDeclaration, isDrafter } from '../find.server';
import { mustBeWriting } from '../guard.server';
import { policy } from '../policy';
import { stored } from '../texts';

export type Form = { key?: string; acknowledged?: boolean; draft?: string };

/**
 * A drafter gives the Declaration of a process its title and preamble, in the language that will be the authentic one. It is born
 * when another human has approved them. @throws Refusal declarations.exists 409, .not-drafter 403
 */
export async function openDeclaration(
  ctx: Context,
  given: Form & { process: Id; lang: Lang; title: string; preamble: string },
): Promise<Sent> {
  const fields = stored(declarationFields, { title: given.title, preamble: given.preamble });
  return ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      must(policy, 'open', ctx.actor, { drafter: isDrafter(ctx, given.process) });
      await mustBeOpen(tx, given.process, 'write', ctx.now);
      if (await declarationOf(tx, given.process)) refuse('declarations.exists', 409);
      const id = ctx.newId();
      return submit(tx, ctx, {
        kind: 'declaration',
        subject: id,
        lang: given.lang,
        fields,
        place: id,
        process: given.process,
        audience: 'public',
        acknowledged: given.acknowledged,
        draft: given.draft,
      });
    }),
  );
}

/** Another title or preamble. What is public stays until it is approved (R5). @throws as openDeclaration, .not-writing, .stale 409 */
export async function reviseDeclaration(
  ctx: Context,
  given: Form & { declaration: Id; base: Id; title: string; preamble: string },
): Promise<Sent> {
  const fields = stored(declarationFields, { title: given.title, preamble: given.preamble });
  return ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      const row = await findDeclaration(tx, given.declaration);
      must(policy, 'revise', ctx.actor, { drafter: isDrafter(ctx, row.process) });
      await mustBeOpen(tx, row.process, 'write', ctx.now);
      mustBeWriting(row);
      const hers = await versionOfAuthor(tx, ctx, given.base);
      if (given.base !== row.version && hers?.subject !== row.id) refuse('declarations.stale', 409);
      return submit(tx, ctx, {
        kind: 'declaration',
        subject: row.id,
        lang: row.lang,
        fields,
        place: row.id,
        process: row.process,
        audience: 'public',
        base: row.version,
        acknowledged: given.acknowledged,
        draft: given.draft,
      });
    }),
  );
}

/** She takes back a text of hers that waits or came back. What is public stays. Open in every phase. */
export async function takeBack(ctx: Context, version: Id): Promise<void> {
  await ctx.write(async (tx, after) => {
    await withdraw(tx, ctx, after, version);
  });
}
