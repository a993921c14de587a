import { must } from '~/access/policy';
import { record } from '~/audit/index.server';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { once } from '~/kernel/once.server';
import { refuse } from '~/kernel/refusal';
import { policy } from './policy';
import { type CasePage, caseContent, casePage, wasReleased } from './read.server';
import { releaseText } from './release';
import { leadCheckIns } from './tables.server';
import type { EntryKind } from './words';
import { addEntry, openCase } from './write.server';

/** She writes to the care team herself (R24). Never limited, never screened away, never a sanction (R30). */
export async function askForHelp(ctx: Context, text: string, key?: string): Promise<void> {
  must(policy, 'ask-for-help', ctx.actor, {});
  if (ctx.actor.kind !== 'person') return;
  const { lang } = ctx.actor;
  await ctx.write(tx =>
    once(tx, ctx, key, async () => {
      await openCase(tx, ctx, { kind: 'help', verbatim: { text }, lang, signals: ['asked'], place: null });
    }),
  );
}

/** A lead reads a case: recorded before a word of it is shown. */
export async function readCase(ctx: Context, id: Id): Promise<CasePage> {
  const page = await casePage(ctx, id);
  await ctx.write(tx => record(tx, ctx, 'safeguarding.read', id));
  return page;
}

/** What a lead did. `not-a-concern` sends the text to review, once. @throws safeguarding.already 409 */
export async function addToCase(
  ctx: Context,
  id: Id,
  kind: Exclude<EntryKind, 'opened'>,
  text: string,
  key?: string,
): Promise<void> {
  must(policy, 'see-cases', ctx.actor, {});
  await ctx.write(tx =>
    once(tx, ctx, key, async () => {
      const content = await caseContent(tx, ctx, id);
      must(policy, 'write-entry', ctx.actor, {
        involved: ctx.actor.kind === 'person' && ctx.actor.id === content.author,
      });
      if (kind === 'not-a-concern') {
        if (content.release === undefined || (await wasReleased(tx, id))) refuse('safeguarding.already', 409);
        await releaseText(tx, ctx, content);
      }
      await addEntry(tx, ctx, id, kind, text);
      await record(tx, ctx, `safeguarding.${kind}`, id);
    }),
  );
}

/** "I am here this week": two leads who said so keep posting open (R25). */
export async function checkIn(ctx: Context): Promise<void> {
  must(policy, 'check-in', ctx.actor, {});
  const lead = personOf(ctx);
  await ctx.write(tx =>
    tx
      .insert(leadCheckIns)
      .values({ id: ctx.newId(), lead, at: ctx.now })
      .then(() => {}),
  );
}
