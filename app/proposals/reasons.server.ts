import { and, eq } from 'drizzle-orm';
import type { Version } from '~/gate/words';
import type { Context } from '~/kernel/context';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { supports } from './tables.server';

const ofSupport = (version: Version) =>
  and(eq(supports.person, version.author), eq(supports.reason, version.subject));

/** A reason stands only while its support does: one that comes out of review after the support was taken back is refused. */
export async function publishReason(tx: Db, _ctx: Context, version: Version): Promise<void> {
  if ((await tx.$count(supports, ofSupport(version))) === 0) refuse('proposals.support-gone', 409);
}

/** The words go, the support stays. */
export async function hideReason(tx: Db, _ctx: Context, version: Version): Promise<void> {
  await tx.update(supports).set({ reason: null }).where(ofSupport(version));
}
