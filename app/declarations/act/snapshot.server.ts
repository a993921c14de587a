import { must } from '~/access/policy';
import { record } from '~/audit/index.server';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { once } from '~/kernel/once.server';
import { refuse } from '~/kernel/refusal';
import { snapshotFile, snapshotHash } from '../document/hash.server';
import { findDeclaration, isDrafter, snapshotsOf } from '../find.server';
import { mustBeWriting } from '../guard.server';
import { policy } from '../policy';
import { contentNow } from '../snapshot.server';
import { snapshotClauses, snapshots } from '../tables.server';

/**
 * A drafter says that the Declaration is ready: its exact texts get one hash, and a ballot can ask about it. The same content
 * again is the same snapshot. @returns its id. @throws Refusal declarations.empty 422, .not-writing 409, .not-drafter 403
 */
export async function takeSnapshot(ctx: Context, given: { declaration: Id; key?: string }): Promise<Id> {
  return ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      const row = await findDeclaration(tx, given.declaration);
      must(policy, 'snapshot', ctx.actor, { drafter: isDrafter(ctx, row.process) });
      mustBeWriting(row);
      const content = await contentNow(tx, row);
      if (content.clauses.length === 0) refuse('declarations.empty', 422);
      const hash = snapshotHash(content);
      const same = (await snapshotsOf(tx, row.id)).find(one => one.hash === hash && one.state === 'proposed');
      if (same) return same.id;
      const id = ctx.newId();
      await tx.insert(snapshots).values({
        id,
        declaration: row.id,
        state: 'proposed',
        number: null,
        textVersion: row.version,
        file: snapshotFile(content),
        hash,
        by: personOf(ctx),
        at: ctx.now,
      });
      await tx
        .insert(snapshotClauses)
        .values(
          content.clauses.map(({ place, clause, version }) => ({ snapshot: id, place, clause, version })),
        );
      await record(tx, ctx, 'declarations.snapshot', id, { hash });
      return id;
    }),
  );
}
