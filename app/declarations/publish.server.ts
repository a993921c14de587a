import { and, eq, ne } from 'drizzle-orm';
import { link } from '~/chain/index.server';
import type { Version } from '~/gate/words';
import { holders } from '~/identity/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { notify } from '~/notices/index.server';
import { phasesOf } from '~/processes/index.server';
import { markInDeclaration } from '~/proposals/index.server';
import type { Db } from '~db/store.server';
import { decide } from './act/decide.server';
import {
  type ClauseRow,
  clausesOf,
  declarationOf,
  findClause,
  findDeclaration,
  findSuggestion,
  historyOf,
} from './find.server';
import { mustBeWriting } from './guard.server';
import { mustBeOrigin } from './origin.server';
import { opinionsUntil } from './rules';
import { clauses, clauseVersions, declarations, suggestions } from './tables.server';
import { type ClauseStructure, clauseStructure, suggestionStructure } from './words';

/** The Declaration is born with its title, or gets a better one. Too late where it is already voted on. */
export async function publishDeclaration(tx: Db, ctx: Context, version: Version): Promise<void> {
  const process = version.process ?? '';
  const before = await declarationOf(tx, process);
  if (!before) {
    await tx.insert(declarations).values({
      id: version.subject,
      process,
      lang: version.lang,
      state: 'writing',
      version: version.id,
      publishedAt: ctx.now,
    });
    return;
  }
  if (before.id !== version.subject) refuse('declarations.exists', 409);
  mustBeWriting(before);
  await tx.update(declarations).set({ version: version.id }).where(eq(declarations.id, before.id));
}

/** Title and preamble stay while there is a Declaration: they are not one person's to take. Care for a person may. */
export async function hideDeclaration(_tx: Db, ctx: Context, version: Version): Promise<void> {
  if (ctx.actor.kind === 'person' && ctx.actor.id === version.author)
    refuse('declarations.clause-stays', 403);
}

/** A clause is born, comes back without concern, or gets another text. */
export async function publishClause(tx: Db, ctx: Context, version: Version): Promise<void> {
  const structure = clauseStructure.parse(version.structure);
  const declaration = await findDeclaration(tx, structure.declaration);
  mustBeWriting(declaration);
  const [before] = await tx.select().from(clauses).where(eq(clauses.id, version.subject));
  if (before) await renew(tx, ctx, before, version);
  else await give(tx, ctx, declaration.process, version, structure);
  const [last] = await historyOf(tx, version.subject);
  await tx.insert(clauseVersions).values({
    clause: version.subject,
    number: (last?.number ?? 0) + 1,
    version: version.id,
    at: ctx.now,
  });
}

async function give(
  tx: Db,
  ctx: Context,
  process: Id,
  version: Version,
  { declaration, kind, origin }: ClauseStructure,
): Promise<void> {
  await mustBeOrigin(tx, process, origin);
  const last = (await clausesOf(tx, declaration)).at(-1);
  await tx.insert(clauses).values({
    id: version.subject,
    declaration,
    kind,
    place: (last?.place ?? 0) + 1,
    origin: origin.kind,
    originId: origin.id,
    version: version.id,
    publishedAt: ctx.now,
  });
  if (origin.kind === 'editorial' || !origin.id) return;
  await link(tx, ctx, {
    from: { kind: origin.kind, id: origin.id },
    to: { kind: 'clause', id: version.subject },
    kind: 'becomes',
    process,
    by: version.author,
  });
  if (origin.kind === 'proposal') await markInDeclaration(tx, ctx, origin.id, version.subject);
}

/** Those whose changes were written on the text of before are told, for theirs can no longer be taken in as they stand. */
async function renew(tx: Db, ctx: Context, before: ClauseRow, version: Version): Promise<void> {
  await tx
    .update(clauses)
    .set({ version: version.id, changedAt: ctx.now, hiddenAt: null })
    .where(eq(clauses.id, before.id));
  const older = await tx
    .select()
    .from(suggestions)
    .where(
      and(
        eq(suggestions.clause, before.id),
        eq(suggestions.state, 'open'),
        eq(suggestions.base, before.version),
      ),
    );
  for (const { author, id } of older)
    await notify(tx, ctx, [author], 'suggestion-stale', { kind: 'suggestion', id });
}

/**
 * No longer public. Its writer may take back a clause that nobody else has touched; after that it is the network's. Care for a
 * person may hide it at any time.
 */
export async function hideClause(tx: Db, ctx: Context, version: Version): Promise<void> {
  const row = await findClause(tx, version.subject);
  if (row.hiddenAt || row.version !== version.id) return;
  if (ctx.actor.kind === 'person' && ctx.actor.id === version.author) {
    mustBeWriting(await findDeclaration(tx, row.declaration));
    const others = await tx.$count(
      clauseVersions,
      and(eq(clauseVersions.clause, row.id), ne(clauseVersions.version, version.id)),
    );
    if (others > 0) refuse('declarations.clause-stays', 403);
  }
  await tx.update(clauses).set({ hiddenAt: ctx.now }).where(eq(clauses.id, row.id));
}

/** A change is born, or has a better wording, on the text that its clause has now. */
export async function publishSuggestion(tx: Db, ctx: Context, version: Version): Promise<void> {
  const { clause: id, base } = suggestionStructure.parse(version.structure);
  const clause = await findClause(tx, id);
  const declaration = await findDeclaration(tx, clause.declaration);
  mustBeWriting(declaration);
  const [before] = await tx.select().from(suggestions).where(eq(suggestions.id, version.subject));
  if (before && before.state !== 'open') refuse('declarations.decided', 409);
  const until = opinionsUntil(await phasesOf(tx, declaration.process), ctx.now);
  if (before)
    await tx
      .update(suggestions)
      .set({ version: version.id, base, until, hiddenAt: null })
      .where(eq(suggestions.id, before.id));
  else
    await tx.insert(suggestions).values({
      id: version.subject,
      clause: id,
      version: version.id,
      base,
      author: version.author,
      state: 'open',
      publishedAt: ctx.now,
      until,
    });
  const drafters = await holders(tx, declaration.process, 'drafter', ctx.now);
  await notify(
    tx,
    ctx,
    drafters.filter(person => person !== version.author),
    'suggestion-received',
    { kind: 'suggestion', id: version.subject },
  );
}

export async function hideSuggestion(tx: Db, ctx: Context, version: Version): Promise<void> {
  const row = await findSuggestion(tx, version.subject);
  if (row.hiddenAt || row.version !== version.id) return;
  const own = ctx.actor.kind === 'person' && ctx.actor.id === version.author;
  await tx
    .update(suggestions)
    .set({
      hiddenAt: ctx.now,
      ...(own && row.state === 'open' ? { state: 'withdrawn', decidedAt: ctx.now } : {}),
    })
    .where(eq(suggestions.id, row.id));
}

/** No change is turned down without its why: it happens in the transaction in which another human lets the why out. */
export async function publishAnswer(tx: Db, ctx: Context, version: Version): Promise<void> {
  await decide(tx, ctx, await findSuggestion(tx, version.subject), 'not-adopted');
}
