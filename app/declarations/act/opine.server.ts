import { must } from '~/access/policy';
import { type Sent, submit } from '~/gate/index.server';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { once } from '~/kernel/once.server';
import { refuse } from '~/kernel/refusal';
import { isMember, mustBeOpen } from '~/processes/index.server';
import { findClause, findDeclaration, findSuggestion } from '../find.server';
import { mustBeWriting } from '../guard.server';
import { policy } from '../policy';
import { opinions } from '../tables.server';
import { opinionChoices } from '../words';
import type { Form } from './open.server';

/**
 * What a young member thinks of a change, in a word and with a text if she likes; her last word counts. It helps the drafters and
 * decides nothing. @returns null without a text. @throws Refusal declarations.decided 409, .opinion-choice 422
 */
export async function giveOpinion(
  ctx: Context,
  given: Form & { suggestion: Id; choice: string; text?: string; lang: Lang },
): Promise<Sent | null> {
  const choice =
    opinionChoices.find(one => one === given.choice) ?? refuse('declarations.opinion-choice', 422);
  return ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      const row = await findSuggestion(tx, given.suggestion);
      const clause = await findClause(tx, row.clause);
      const declaration = await findDeclaration(tx, clause.declaration);
      must(policy, 'opine', ctx.actor, { member: isMember(ctx.actor, declaration.process) });
      if (row.hiddenAt || clause.hiddenAt) return refuse('declarations.not-found', 404);
      await mustBeOpen(tx, declaration.process, 'write', ctx.now);
      mustBeWriting(declaration);
      if (row.state !== 'open') return refuse('declarations.decided', 409);
      const subject = textId(ctx, row.id);
      const mine = { suggestion: row.id, person: personOf(ctx), choice, text: subject, at: ctx.now };
      await tx
        .insert(opinions)
        .values(mine)
        .onConflictDoUpdate({
          target: [opinions.suggestion, opinions.person],
          set: { choice, at: ctx.now },
        });
      if (!given.text?.trim()) return null;
      return submit(tx, ctx, {
        kind: 'opinion',
        subject,
        lang: given.lang,
        fields: { opinion: given.text },
        structure: { suggestion: row.id },
        place: row.id,
        process: declaration.process,
        audience: 'process',
        acknowledged: given.acknowledged,
        draft: given.draft,
      });
    }),
  );
}

/** One text for each person and change: a second is a new version of the first. Keyed, so that nobody guesses whose it is. */
const textId = (ctx: Context, suggestion: Id): Id =>
  ctx.keys.mac('opinion', personOf(ctx), suggestion).toString('hex').slice(0, 26);
