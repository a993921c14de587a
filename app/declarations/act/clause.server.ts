import { eq } from 'drizzle-orm';
import { must } from '~/access/policy';
import { record } from '~/audit/index.server';
import { type Sent, submit, versionOfAuthor } from '~/gate/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { once } from '~/kernel/once.server';
import { refuse } from '~/kernel/refusal';
import { mustBeOpen } from '~/processes/index.server';
import type { Db } from '~db/store.server';
import { clauseFields } from '../fields';
import { clausesOf, type DeclarationRow, findClause, findDeclaration, isDrafter } from '../find.server';
import { mustBeWriting } from '../guard.server';
import { mustBeOrigin } from '../origin.server';
import { policy } from '../policy';
import { moved } from '../rules';
import { clauses } from '../tables.server';
import { stored } from '../texts';
import { type ClauseStructure, clauseStructure, limits } from '../words';
import type { Form } from './open.server';

export type ClauseWritten = { title: string; body: string };

async function mayDraft(tx: Db, ctx: Context, row: DeclarationRow): Promise<void> {
  must(policy, 'write-clause', ctx.actor, { drafter: isDrafter(ctx, row.process) });
  await mustBeOpen(tx, row.process, 'write', ctx.now);
  mustBeWriting(row);
}

/**
 * A drafter writes a clause: of a proposal that was adopted, of a recommendation of 2008, or by her own hand. It is born, at the
 * end of the Declaration, when another human has approved it.
 * @throws Refusal declarations.kind, .origin, .full 422, .not-drafter 403, .not-writing 409
 */
export async function writeClause(
  ctx: Context,
  given: Form &
    ClauseWritten & { declaration: Id; kind: string; origin: { kind: string; id: string | null } },
): Promise<Sent> {
  const parsed = clauseStructure.safeParse(given);
  if (!parsed.success)
    return refuse(
      parsed.error.issues[0]?.path[0] === 'kind' ? 'declarations.kind' : 'declarations.origin',
      422,
    );
  const structure = parsed.data;
  const fields = stored(clauseFields, { title: given.title, body: given.body });
  return ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      const row = await findDeclaration(tx, structure.declaration);
      await mayDraft(tx, ctx, row);
      if ((await clausesOf(tx, row.id)).length >= limits.clauses) refuse('declarations.full', 422);
      await mustBeOrigin(tx, row.process, structure.origin);
      return send(tx, ctx, row, ctx.newId(), { fields, structure }, given);
    }),
  );
}

/** A better wording of her own clause that still waits or came back. @throws Refusal declarations.not-found 404 */
export async function rewriteClause(
  ctx: Context,
  given: Form & ClauseWritten & { version: Id },
): Promise<Sent> {
  const fields = stored(clauseFields, { title: given.title, body: given.body });
  return ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      const version = await versionOfAuthor(tx, ctx, given.version);
      if (version?.kind !== 'clause' || !['pending', 'held-tech', 'returned'].includes(version.state))
        return refuse('declarations.not-found', 404);
      const structure = clauseStructure.parse(version.structure);
      const row = await findDeclaration(tx, structure.declaration);
      await mayDraft(tx, ctx, row);
      return send(tx, ctx, row, version.subject, { fields, structure }, given);
    }),
  );
}

const send = (
  tx: Db,
  ctx: Context,
  row: DeclarationRow,
  subject: Id,
  { fields, structure }: { fields: Readonly<Record<string, string>>; structure: ClauseStructure },
  { acknowledged, draft }: Form,
): Promise<Sent> =>
  submit(tx, ctx, {
    kind: 'clause',
    subject,
    lang: row.lang,
    fields,
    structure,
    place: subject,
    process: row.process,
    audience: 'public',
    acknowledged,
    draft,
  });

/** A drafter moves a clause one place. At an edge nothing happens. */
export async function moveClause(
  ctx: Context,
  given: { clause: Id; way: 'up' | 'down'; key?: string },
): Promise<void> {
  await ctx.write((tx, after) =>
    once(tx, ctx, given.key, async () => {
      const clause = await findClause(tx, given.clause);
      const row = await findDeclaration(tx, clause.declaration);
      must(policy, 'move-clause', ctx.actor, { drafter: isDrafter(ctx, row.process) });
      await mustBeOpen(tx, row.process, 'write', ctx.now);
      mustBeWriting(row);
      const order = moved(await clausesOf(tx, row.id), clause.id, given.way);
      if (!order) return;
      for (const [place, one] of order.entries())
        if (one.place !== place + 1)
          await tx
            .update(clauses)
            .set({ place: place + 1 })
            .where(eq(clauses.id, one.id));
      await record(tx, ctx, 'declarations.move', clause.id, { way: given.way });
      after('revision');
    }),
  );
}
