import { and, eq } from 'drizzle-orm';
import { record } from '~/audit/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { notify } from '~/notices/index.server';
import type { NoticeKind } from '~/notices/words';
import type { Db } from '~db/store.server';
import { authorsOf, findProposal, type ProposalRow } from './read.server';
import { next, type ProposalEvent } from './rules';
import { proposals } from './tables.server';

/** What each event tells those who sign it. */
const told: Partial<Record<ProposalEvent, NoticeKind>> = {
  admit: 'admitted',
  close: 'not-admitted',
  freeze: 'on-ballot',
  adopt: 'adopted',
  reject: 'not-adopted',
};

const decisive: readonly ProposalEvent[] = ['admit', 'close', 'adopt', 'reject'];

/**
 * One edge of the life cycle, with its audit row and its notices. The WHERE lets two at once move it once.
 * @returns whether it moved now. @throws proposals.out-of-turn 409 where the event may not happen
 */
export async function move(tx: Db, ctx: Context, row: ProposalRow, event: ProposalEvent): Promise<boolean> {
  const to = next(row.state, event) ?? refuse('proposals.out-of-turn', 409);
  const moved = await tx
    .update(proposals)
    .set({
      state: to,
      decidedAt: decisive.includes(event) ? ctx.now : row.decidedAt,
      hiddenAt: event === 'withdraw' ? ctx.now : row.hiddenAt,
    })
    .where(and(eq(proposals.id, row.id), eq(proposals.state, row.state)))
    .returning({ id: proposals.id });
  if (moved.length === 0) return false;
  await record(tx, ctx, `proposals.${event}`, row.id);
  const notice = told[event];
  if (notice) await notify(tx, ctx, await authorsOf(tx, row.id), notice, { kind: 'proposal', id: row.id });
  return true;
}

/** It is frozen on a ballot: from now on nobody changes or withdraws it. @throws proposals.out-of-turn 409 unless admitted */
export async function markOnBallot(tx: Db, ctx: Context, id: Id): Promise<void> {
  const row = await findProposal(tx, id);
  if (row.hiddenAt) refuse('proposals.not-found', 404);
  await move(tx, ctx, row, 'freeze');
}

/** Its ballot was annulled: nothing was decided, it may stand on another. */
export async function releaseFromBallot(tx: Db, ctx: Context, id: Id): Promise<void> {
  await move(tx, ctx, await findProposal(tx, id), 'release');
}

/** The young people decided, in the transaction of the count. @throws proposals.out-of-turn 409 unless on a ballot */
export async function markDecided(
  tx: Db,
  ctx: Context,
  id: Id,
  outcome: 'adopted' | 'not-adopted',
): Promise<void> {
  await move(tx, ctx, await findProposal(tx, id), outcome === 'adopted' ? 'adopt' : 'reject');
}

/**
 * A clause made of it is public for the first time: its authors are told of each. Several clauses may come of one proposal.
 * The link between the two is written by the domain of the clause. @throws proposals.out-of-turn 409 unless adopted
 */
export async function markInDeclaration(tx: Db, ctx: Context, id: Id, clause: Id): Promise<void> {
  const row = await findProposal(tx, id);
  if (row.state !== 'in-declaration') await move(tx, ctx, row, 'write');
  await notify(tx, ctx, await authorsOf(tx, id), 'became-clause', { kind: 'clause', id: clause });
}
