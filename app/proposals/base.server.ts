import { eq } from 'drizzle-orm';
import { ownVersions, versionById } from '~/gate/index.server';
import type { Version } from '~/gate/words';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { authorsOf, type ProposalRow } from './read.server';
import { proposals } from './tables.server';

const waiting: readonly Version['state'][] = ['pending', 'held-tech', 'returned'];
/** Once read by everybody: that it stands no longer is no secret from those who sign it. */
const wasPublic: readonly Version['state'][] = ['published', 'superseded'];

/** The wording that a better one starts from: hers while it waits or came back, or the public one of a proposal she signs. */
export async function baseOf(
  db: Db,
  ctx: Context,
  id: Id,
): Promise<{ version: Version; row: ProposalRow | undefined }> {
  const version = await versionById(db, id);
  if (version?.kind !== 'proposal') return refuse('proposals.not-found', 404);
  const [row] = await db.select().from(proposals).where(eq(proposals.id, version.subject));
  const isPublic = row?.version === version.id && !row.hiddenAt;
  const me = personOf(ctx);
  if (!isPublic && version.author !== me) {
    const known = row && wasPublic.includes(version.state) && (await authorsOf(db, row.id)).includes(me);
    return known ? refuse('proposals.stale', 409) : refuse('proposals.not-found', 404);
  }
  const outrun = row?.revisedAt && row.revisedAt > version.createdAt;
  if (!isPublic && (outrun || !waiting.includes(version.state))) return refuse('proposals.stale', 409);
  return { version, row };
}

/**
 * What took the place of a wording that is stale: hers that waits now, or the public one. Asked after `baseOf` refused it, so that
 * what she wrote stands beside it. @throws proposals.not-found 404
 */
export async function freshBase(ctx: Context, stale: Id): Promise<Id> {
  const { subject } = (await versionById(ctx.read, stale)) ?? refuse('proposals.not-found', 404);
  const [row] = await ctx.read.select().from(proposals).where(eq(proposals.id, subject));
  const [own] = await ownVersions(ctx, { kind: 'proposal', subject, open: true });
  const outrun = own && row?.revisedAt && row.revisedAt > own.createdAt;
  return (outrun ? null : own?.id) ?? row?.version ?? refuse('proposals.not-found', 404);
}
