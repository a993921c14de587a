import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { record } from '~/audit/index.server';
import type { QuestionSpec } from '~/ballots/index.server';
import { versionsByIds } from '~/gate/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { processSlug } from '~/processes/index.server';
import type { Db } from '~db/store.server';
import { declarationOf, findDeclaration, findSnapshot, type SnapshotRow } from './find.server';
import { canMove } from './rules';
import { isCurrentSnapshot } from './snapshot.server';
import { declarations, snapshots } from './tables.server';
import { tellAdopted } from './told.server';
import type { SnapshotState } from './words';

const isCurrent = async (db: Db, row: SnapshotRow): Promise<boolean> =>
  isCurrentSnapshot(db, await findDeclaration(db, row.declaration), row);

async function move(tx: Db, ctx: Context, row: SnapshotRow, state: SnapshotState, set = {}): Promise<void> {
  if (!canMove(row.state, state)) refuse('declarations.changed', 409);
  await tx
    .update(snapshots)
    .set({ state, ...set })
    .where(eq(snapshots.id, row.id));
  await record(tx, ctx, `declarations.snapshot-${state}`, row.id);
}

const standsAt = (tx: Db, id: Id, state: 'writing' | 'frozen' | 'adopted', adoptedAt: Date | null) =>
  tx.update(declarations).set({ state, adoptedAt }).where(eq(declarations.id, id));

/** The number of the next version that young people adopt. */
async function nextNumber(tx: Db, declaration: Id): Promise<number> {
  const [last] = await tx
    .select({ number: snapshots.number })
    .from(snapshots)
    .where(and(eq(snapshots.declaration, declaration), isNotNull(snapshots.number)))
    .orderBy(desc(snapshots.number))
    .limit(1);
  return (last?.number ?? 0) + 1;
}

/** What a ballot asks about the whole Declaration, and what the answer makes of it. */
export const aboutSnapshots: QuestionSpec = {
  async text(db, _ctx, subject) {
    const row = await findSnapshot(db, subject);
    if (row.state === 'proposed' && !(await isCurrent(db, row))) return null;
    const declaration = await findDeclaration(db, row.declaration);
    const [text] = await versionsByIds(db, [row.textVersion]);
    if (!text) return null;
    return {
      title: text.fields.title ?? '',
      lang: declaration.lang,
      hash: row.hash,
      href: `/declaration/${await processSlug(db, declaration.process)}/${row.id}`,
      process: declaration.process,
    };
  },
  async candidates(ctx, process) {
    const declaration = await declarationOf(ctx.read, process);
    if (!declaration) return [];
    const proposed = await ctx.read
      .select()
      .from(snapshots)
      .where(and(eq(snapshots.declaration, declaration.id), eq(snapshots.state, 'proposed')))
      .orderBy(desc(snapshots.at));
    for (const { id, hash } of proposed) {
      // Only what the Declaration says now may be voted on; of two snapshots of one text the later stands for both.
      const text = await aboutSnapshots.text(ctx.read, ctx, id);
      if (text) return [{ ...text, subject: id, label: hash.slice(0, 8) }];
    }
    return [];
  },
  async onFrozen(tx, ctx, subject, ballot) {
    const row = await findSnapshot(tx, subject);
    if (!(await isCurrent(tx, row))) refuse('declarations.changed', 409);
    await move(tx, ctx, row, 'frozen', { ballot });
    await standsAt(tx, row.declaration, 'frozen', null);
  },
  async onCounted(tx, ctx, subject, outcome) {
    const row = await findSnapshot(tx, subject);
    const adopted = outcome === 'approved';
    await move(tx, ctx, row, adopted ? 'adopted' : 'not-adopted', {
      decidedAt: ctx.now,
      number: adopted ? await nextNumber(tx, row.declaration) : null,
    });
    await standsAt(tx, row.declaration, adopted ? 'adopted' : 'writing', adopted ? ctx.now : null);
    if (adopted) await tellAdopted(tx, ctx, row);
  },
  async onAnnulled(tx, ctx, subject) {
    const row = await findSnapshot(tx, subject);
    await move(tx, ctx, row, 'released', { decidedAt: ctx.now });
    await standsAt(tx, row.declaration, 'writing', null);
  },
};
