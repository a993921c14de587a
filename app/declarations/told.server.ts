import { and, eq, inArray } from 'drizzle-orm';
import { versionsByIds } from '~/gate/index.server';
import { holders } from '~/identity/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { notify } from '~/notices/index.server';
import { authorsOfAll } from '~/proposals/index.server';
import type { Db } from '~db/store.server';
import { clausesIn, findDeclaration, proposalsBehind, type SnapshotRow } from './find.server';
import { clauses, suggestions } from './tables.server';

/** Everybody with something of hers in the adopted text: proposals, changes that were taken in, clauses, and the drafters. */
export async function tellAdopted(tx: Db, ctx: Context, snapshot: SnapshotRow): Promise<void> {
  const declaration = await findDeclaration(tx, snapshot.declaration);
  const inside = await clausesIn(tx, snapshot.id);
  const ids = inside.map(one => one.clause);
  const rows = await tx
    .select()
    .from(clauses)
    .where(inArray(clauses.id, [...ids, '']));
  const people = new Set<Id>(await holders(tx, declaration.process, 'drafter', ctx.now));
  for (const id of await authorsOfAll(tx, proposalsBehind(rows))) people.add(id);
  const changes = await tx
    .select({ author: suggestions.author })
    .from(suggestions)
    .where(and(eq(suggestions.state, 'accepted'), inArray(suggestions.clause, [...ids, ''])));
  for (const { author } of changes) people.add(author);
  const texts = await versionsByIds(
    tx,
    inside.map(one => one.version),
  );
  for (const { author } of texts) people.add(author);
  await notify(tx, ctx, [...people], 'declaration-adopted', { kind: 'declaration', id: declaration.id });
}
