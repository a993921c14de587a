import { must } from '~/access/policy';
import {
  ownVersions,
  type Sent,
  submit,
  versionOfAuthor,
  versionsByIds,
  withdraw,
} from '~/gate/index.server';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { once } from '~/kernel/once.server';
import { refuse } from '~/kernel/refusal';
import { isMember, mustBeOpen } from '~/processes/index.server';
import type { Db } from '~db/store.server';
import { suggestionFields } from '../fields';
import { findClause, findDeclaration, findSuggestion } from '../find.server';
import { mustBeWriting } from '../guard.server';
import { policy } from '../policy';
import { stored } from '../texts';
import { suggestionStructure } from '../words';
import type { Form } from './open.server';

export type ChangeWritten = { body: string; why: string };

/**
 * Any member proposes another text for a clause, with a why. After review it is open for opinions, and a drafter decides.
 * @param given.base the text of the clause that the form showed
 * @throws Refusal declarations.stale 409 when the clause has another text since, .no-change 422, .not-writing 409
 */
export async function suggest(
  ctx: Context,
  given: Form & ChangeWritten & { clause: Id; base: Id },
): Promise<Sent> {
  const fields = stored(suggestionFields, { body: given.body, why: given.why });
  return ctx.write(tx =>
    once(tx, ctx, given.key, () => send(tx, ctx, { ...given, fields, subject: ctx.newId() })),
  );
}

/** A better wording of her own change, while nobody has decided on it; on the text that the clause has now. */
export async function rewriteSuggestion(
  ctx: Context,
  given: Form & ChangeWritten & { version: Id; base: Id },
): Promise<Sent> {
  const fields = stored(suggestionFields, { body: given.body, why: given.why });
  return ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      const version = await versionOfAuthor(tx, ctx, given.version);
      if (version?.kind !== 'suggestion' || !['pending', 'held-tech', 'returned'].includes(version.state))
        return refuse('declarations.not-found', 404);
      const { clause } = suggestionStructure.parse(version.structure);
      return send(tx, ctx, { ...given, clause, fields, subject: version.subject });
    }),
  );
}

type Sending = Form & { clause: Id; base: Id; subject: Id; fields: Readonly<Record<string, string>> };

async function send(tx: Db, ctx: Context, given: Sending): Promise<Sent> {
  const clause = await findClause(tx, given.clause);
  if (clause.hiddenAt) return refuse('declarations.not-found', 404);
  const row = await findDeclaration(tx, clause.declaration);
  must(policy, 'suggest', ctx.actor, { member: isMember(ctx.actor, row.process) });
  await mustBeOpen(tx, row.process, 'write', ctx.now);
  mustBeWriting(row);
  if (given.base !== clause.version) return refuse('declarations.stale', 409);
  const [current] = await versionsByIds(tx, [clause.version]);
  if (!current || current.fields.body === given.fields.body) return refuse('declarations.no-change', 422);
  return submit(tx, ctx, {
    kind: 'suggestion',
    subject: given.subject,
    lang: row.lang,
    fields: given.fields,
    structure: { clause: clause.id, base: clause.version },
    place: clause.id,
    process: row.process,
    audience: 'process',
    acknowledged: given.acknowledged,
    draft: given.draft,
  });
}

/** She takes her change back, until it is decided. @throws Refusal declarations.decided 409, .not-found 404 when it is not hers */
export async function withdrawSuggestion(
  ctx: Context,
  given: { suggestion: Id; key?: string },
): Promise<void> {
  const hers = await ownVersions(ctx, { kind: 'suggestion', subject: given.suggestion });
  await ctx.write((tx, after) =>
    once(tx, ctx, given.key, async () => {
      const row = await findSuggestion(tx, given.suggestion);
      if (row.author !== personOf(ctx)) refuse('declarations.not-found', 404);
      if (row.state === 'withdrawn') return;
      if (row.state !== 'open') refuse('declarations.decided', 409);
      for (const version of hers)
        if (['pending', 'held-tech', 'returned', 'published'].includes(version.state))
          await withdraw(tx, ctx, after, version.id);
    }),
  );
}
