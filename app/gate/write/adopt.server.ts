import { eq } from 'drizzle-orm';
import { record } from '~/audit/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import type { After, Db } from '~db/store.server';
import { canonical, hashOf, newSalt } from '../canonical';
import { approvals, publications, versions } from '../tables.server';
import type { Fields, Version } from '../words';
import { take, toVersion } from './row.server';
import { publicationOf, show } from './show.server';

/**
 * A change that a human has approved takes the place of the text it was written for: a new version of that text, of the same bytes,
 * under the name of who wrote the change and with the approval it was given. Nothing unread can pass here: every field is, byte
 * for byte, one of the change or one of the text that is public now.
 * @param given.base the version that is public. @throws Refusal gate.stale 409 when it no longer is
 */
export async function adoptApproved(
  tx: Db,
  ctx: Context,
  after: After,
  given: { base: Id; change: Id; fields: Fields },
): Promise<Version> {
  const [base, change] = [await take(tx, given.base), await take(tx, given.change)];
  const [approval] = await tx.select().from(approvals).where(eq(approvals.version, change.id));
  const [shown] = await tx
    .select({ version: publications.version })
    .from(publications)
    .where(publicationOf(base));
  if (shown?.version !== base.id || change.state !== 'published' || approval?.hash !== change.hash)
    return refuse('gate.stale', 409);
  const [old, next] = [toVersion(base), toVersion(change)];
  const read = ([name, text]: [string, string]) => text === next.fields[name] || text === old.fields[name];
  if (change.lang !== base.lang || !Object.entries(given.fields).every(read))
    throw new Error('What a change becomes is not what was approved');

  const bytes = canonical(given.fields);
  const salt = newSalt();
  const row = {
    ...base,
    id: ctx.newId(),
    fields: bytes,
    salt,
    hash: hashOf(salt, bytes, base.structure),
    author: change.author,
    base: base.id,
    translationOf: null,
    state: 'published' as const,
    priority: change.priority,
    signals: [],
    ruleVersion: change.ruleVersion,
    createdAt: ctx.now,
    stateAt: ctx.now,
  };
  await tx.insert(versions).values(row);
  await tx
    .insert(approvals)
    .values({ version: row.id, approver: approval.approver, hash: row.hash, at: ctx.now });
  await record(tx, ctx, 'gate.adopt', row.id, { change: change.id });
  return show(tx, ctx, after, row);
}
