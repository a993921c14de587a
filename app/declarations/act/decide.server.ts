import { and, eq } from 'drizzle-orm';
import { must } from '~/access/policy';
import { record } from '~/audit/index.server';
import { link } from '~/chain/index.server';
import { adoptApproved, type Sent, submit, versionsByIds } from '~/gate/index.server';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { once } from '~/kernel/once.server';
import { refuse } from '~/kernel/refusal';
import { notify } from '~/notices/index.server';
import type { Db } from '~db/store.server';
import {
  type ClauseRow,
  findClause,
  findDeclaration,
  findSuggestion,
  isDrafter,
  type SuggestionRow,
} from '../find.server';
import { mustBeWriting } from '../guard.server';
import { policy } from '../policy';
import { clauseVersions, suggestions } from '../tables.server';
import type { Form } from './open.server';

/**
 * What both decisions ask: a drafter, another person's change, time for opinions, and that nothing else happened meanwhile. The
 * stage of writing may be over: what came in its last days is decided after it, until the text is frozen for its ballot.
 */
async function toDecide(
  tx: Db,
  ctx: Context,
  act: 'accept' | 'decline',
  id: Id,
): Promise<{ row: SuggestionRow; clause: ClauseRow; process: Id }> {
  const row = await findSuggestion(tx, id);
  const clause = await findClause(tx, row.clause);
  const declaration = await findDeclaration(tx, clause.declaration);
  must(policy, act, ctx.actor, {
    drafter: isDrafter(ctx, declaration.process),
    own: row.author === personOf(ctx),
  });
  if (row.hiddenAt || clause.hiddenAt) return refuse('declarations.not-found', 404);
  mustBeWriting(declaration);
  if (row.state !== 'open') return refuse('declarations.decided', 409);
  if (ctx.now < row.until) return refuse('declarations.opinions-open', 403, { at: row.until.toISOString() });
  return { row, clause, process: declaration.process };
}

/** From open to decided, once: of two drafters at the same moment one has decided. */
export async function decide(
  tx: Db,
  ctx: Context,
  row: SuggestionRow,
  state: 'accepted' | 'not-adopted',
): Promise<void> {
  const moved = await tx
    .update(suggestions)
    .set({ state, decidedAt: ctx.now })
    .where(and(eq(suggestions.id, row.id), eq(suggestions.state, 'open')))
    .returning({ id: suggestions.id });
  if (moved.length === 0) refuse('declarations.decided', 409);
  await record(tx, ctx, `declarations.${state}`, row.id);
  const kind = state === 'accepted' ? 'suggestion-accepted' : 'suggestion-not-adopted';
  await notify(tx, ctx, [row.author], kind, { kind: 'suggestion', id: row.id });
}

/**
 * A drafter takes a change in: the approved words become the clause at once, under the name of who wrote them. On an older text it
 * is refused, and the page shows both: what two texts become together is written anew and read by a human again.
 * @param given.version the version of the change that the page showed
 * @throws Refusal declarations.older-text, .stale, .decided, .not-writing 409, .opinions-open, .own-change, .not-drafter 403
 */
export async function accept(
  ctx: Context,
  given: { suggestion: Id; version: Id; key?: string },
): Promise<void> {
  await ctx.write((tx, after) =>
    once(tx, ctx, given.key, async () => {
      const { row, clause, process } = await toDecide(tx, ctx, 'accept', given.suggestion);
      if (given.version !== row.version) refuse('declarations.stale', 409);
      if (row.base !== clause.version) refuse('declarations.older-text', 409);
      const texts = await versionsByIds(tx, [clause.version, row.version]);
      const [now, change] = [clause.version, row.version].map(id => texts.find(text => text.id === id));
      await decide(tx, ctx, row, 'accepted');
      const became = await adoptApproved(tx, ctx, after, {
        base: clause.version,
        change: row.version,
        fields: { title: now?.fields.title ?? '', body: change?.fields.body ?? '' },
      });
      await tx
        .update(clauseVersions)
        .set({ suggestion: row.id })
        .where(eq(clauseVersions.version, became.id));
      await link(tx, ctx, {
        from: { kind: 'suggestion', id: row.id },
        to: { kind: 'clause', id: clause.id },
        kind: 'becomes',
        process,
        by: row.author,
      });
    }),
  );
}

/** A drafter does not take it in, and says why: that is a text like any other, and the decision happens when it is published. */
export async function decline(
  ctx: Context,
  given: Form & { suggestion: Id; answer: string; lang: Lang },
): Promise<Sent> {
  return ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      const { row, process } = await toDecide(tx, ctx, 'decline', given.suggestion);
      return submit(tx, ctx, {
        kind: 'suggestion-answer',
        subject: row.id,
        lang: given.lang,
        fields: { answer: given.answer },
        structure: { suggestion: row.id },
        place: row.id,
        process,
        audience: 'process',
        acknowledged: given.acknowledged,
        draft: given.draft,
      });
    }),
  );
}
