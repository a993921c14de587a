import { eq } from 'drizzle-orm';
import { membersBy } from '~/identity/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { threshold } from '~/kernel/threshold';
import { phasesOf, processRules } from '~/processes/index.server';
import type { Db } from '~db/store.server';
import { counts } from './rules';
import { supportThresholds } from './tables.server';

export type Threshold = { members: number; needed: number };

/** ceil(share x members whose support counts and who were there when "propose" opened); never less than one person. */
async function computed(db: Db, process: Id): Promise<Threshold> {
  const { supportShare, youngAdultsCount } = await processRules(db, process);
  const opens = (await phasesOf(db, process)).find(phase => phase.kind === 'propose')?.opens ?? new Date(0);
  const rows = await membersBy(db, process, opens);
  const members = rows.filter(row => counts(row.band, youngAdultsCount)).length;
  return { members, needed: Math.max(1, Number(threshold(supportShare, members))) };
}

/** How many supports admit a proposal of this process: as it was fixed, or as it would be fixed now. */
export async function thresholdNow(db: Db, process: Id): Promise<Threshold> {
  const [row] = await db.select().from(supportThresholds).where(eq(supportThresholds.process, process));
  return row ? { members: row.members, needed: row.needed } : computed(db, process);
}

/** The same, fixed from its first need on: nobody who joins, leaves or comes of age moves it. */
export async function fixThreshold(tx: Db, ctx: Context, process: Id): Promise<Threshold> {
  const now = await thresholdNow(tx, process);
  await tx
    .insert(supportThresholds)
    .values({ process, ...now, at: ctx.now })
    .onConflictDoNothing();
  return now;
}
