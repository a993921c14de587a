import { and, eq } from 'drizzle-orm';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Db } from '~db/store.server';
import { links } from './tables.server';
import type { End, LinkKind } from './words';

/** One link, once: the same pair and kind again changes nothing. */
export async function link(
  tx: Db,
  ctx: Context,
  given: { from: End; to: End; kind: LinkKind; process: Id | null; by?: Id; id?: Id },
): Promise<void> {
  await tx
    .insert(links)
    .values({
      id: given.id ?? ctx.newId(),
      fromKind: given.from.kind,
      from: given.from.id,
      toKind: given.to.kind,
      to: given.to.id,
      kind: given.kind,
      by: given.by ?? (ctx.actor.kind === 'person' ? ctx.actor.id : null),
      process: given.process,
      at: ctx.now,
    })
    .onConflictDoNothing();
}

/** When an end's own text changes, what it quotes is told anew from the version that is now public. */
export async function unlink(tx: Db, to: End, kind: LinkKind): Promise<void> {
  await tx.delete(links).where(and(eq(links.toKind, to.kind), eq(links.to, to.id), eq(links.kind, kind)));
}
