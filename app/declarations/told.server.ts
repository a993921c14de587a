import { and, eq, inArray } from 'drizzle-orm';
import { versionsByIds } from '~/gate/index.server';
import { membersBy } from '~/identity/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { notify } from '~/notices/index.server';
import { authorsOfAll } from '~/proposals/index.server';
import type { Db } from '~db/store.server';
import { clausesIn, findDeclaration, proposalsBehind, type SnapshotRow } from './find.server';
import { clauses, suggestions } from './tables.server';

/**
 * Every member of the process, since it was theirs to decide, and everybody with something of hers in the adopted text:
 * proposals, changes that were taken in, clauses. Who wrote may have left the process since; it is still her text.
 */
export async function tellAdopted(tx: Db, ctx: Context, snapshot: SnapshotRow): Promise<void> {
  const declaration = await findDeclaration(tx, snapshot.declaration);
  const inside = await clausesIn(tx, snapshot.id);
  const ids = inside.map(one => one.clause);
  const rows = await tx
    .select()
    .from(clauses)
    .where(inArray(clauses.id, [...ids, '']));
  const members = await membersBy(tx, declaration.process, ctx.now);
  const people = new Set<Id>(members.map(({ id }) => id));
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
