import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Db } from '~db/store.server';
import { notices } from './tables.server';
import type { NoticeKind } from './words';

/** Written in the transaction that causes it; never to the one who caused it. */
export async function notify(
  tx: Db,
  ctx: Context,
  to: readonly Id[],
  kind: NoticeKind,
  subject: { kind: string; id: Id },
): Promise<void> {
  const own = ctx.actor.kind === 'person' ? ctx.actor.id : null;
  const people = [...new Set(to)].filter(person => person !== own);
  for (let at = 0; at < people.length; at += 200)
    await tx.insert(notices).values(
      people.slice(at, at + 200).map(person => ({
        id: ctx.newId(),
        person,
        kind,
        subjectKind: subject.kind,
        subject: subject.id,
        at: ctx.now,
      })),
    );
}
