import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { hasMandate } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import {
  clauses,
  clauseVersions,
  declarations,
  snapshotClauses,
  snapshots,
  suggestions,
} from './tables.server';

export type DeclarationRow = typeof declarations.$inferSelect;
export type ClauseRow = typeof clauses.$inferSelect;
export type SuggestionRow = typeof suggestions.$inferSelect;
export type SnapshotRow = typeof snapshots.$inferSelect;

export const isDrafter = (ctx: Context, process: Id): boolean =>
  hasMandate(ctx.actor, 'drafter', process, ctx.now);

const missing = () => refuse('declarations.not-found', 404);

/** @throws Refusal declarations.not-found 404, as the others here */
export async function findDeclaration(db: Db, id: Id): Promise<DeclarationRow> {
  const [row] = await db.select().from(declarations).where(eq(declarations.id, id));
  return row ?? missing();
}

export async function declarationOf(db: Db, process: Id): Promise<DeclarationRow | null> {
  const [row] = await db.select().from(declarations).where(eq(declarations.process, process));
  return row ?? null;
}

/** Any clause that was ever public, also one that was withdrawn. */
export async function findClause(db: Db, id: Id): Promise<ClauseRow> {
  const [row] = await db.select().from(clauses).where(eq(clauses.id, id));
  return row ?? missing();
}

export async function findSuggestion(db: Db, id: Id): Promise<SuggestionRow> {
  const [row] = await db.select().from(suggestions).where(eq(suggestions.id, id));
  return row ?? missing();
}

export async function findSnapshot(db: Db, id: Id): Promise<SnapshotRow> {
  const [row] = await db.select().from(snapshots).where(eq(snapshots.id, id));
  return row ?? missing();
}

/** In the order of reading. */
export const clausesOf = (db: Db, declaration: Id): Promise<ClauseRow[]> =>
  db
    .select()
    .from(clauses)
    .where(and(eq(clauses.declaration, declaration), isNull(clauses.hiddenAt)))
    .orderBy(asc(clauses.place), asc(clauses.id));

/** The proposals that these clauses grew from. */
export const proposalsBehind = (rows: readonly Pick<ClauseRow, 'origin' | 'originId'>[]): Id[] =>
  rows.flatMap(({ origin, originId }) => (origin === 'proposal' && originId ? [originId] : []));

export const historyOf = (db: Db, clause: Id) =>
  db
    .select()
    .from(clauseVersions)
    .where(eq(clauseVersions.clause, clause))
    .orderBy(desc(clauseVersions.number));

export const clausesIn = (db: Db, snapshot: Id) =>
  db
    .select()
    .from(snapshotClauses)
    .where(eq(snapshotClauses.snapshot, snapshot))
    .orderBy(asc(snapshotClauses.place));

/** Newest first. */
export const snapshotsOf = (db: Db, declaration: Id): Promise<SnapshotRow[]> =>
  db
    .select()
    .from(snapshots)
    .where(eq(snapshots.declaration, declaration))
    .orderBy(desc(snapshots.at), desc(snapshots.id));
