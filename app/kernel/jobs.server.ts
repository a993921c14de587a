import { and, eq, lte } from 'drizzle-orm';
import type { Db } from '~db/store.server';
import type { Context } from './context';
import { jobs } from './tables.server';

/** What the clock does: ballots that open and close, leases, retention. Each run must be harmless when repeated. */
export type Job = { name: string; everySeconds: number; run: (ctx: Context) => Promise<void> };

const known = new Map<string, Job>();
export const job = (given: Job): void => {
  known.set(given.name, given);
};

/** A lease longer than any run: a process that dies in the middle gives way after it. */
const leaseSeconds = 60;

const after = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000);

/** Takes the lease of one job if it is due and free. Several processes may try: one gets it. */
async function take(tx: Db, ctx: Context, { name, everySeconds }: Job, holder: string): Promise<boolean> {
  const [row] = await tx.select().from(jobs).where(eq(jobs.name, name));
  if (!row) {
    const made = await tx
      .insert(jobs)
      .values({ name, holder, leasedUntil: after(ctx.now, leaseSeconds), ranAt: ctx.now })
      .onConflictDoNothing()
      .returning({ name: jobs.name });
    return made.length > 0;
  }
  if (row.leasedUntil > ctx.now || (row.ranAt && after(row.ranAt, everySeconds) > ctx.now)) return false;
  const got = await tx
    .update(jobs)
    .set({ holder, leasedUntil: after(ctx.now, leaseSeconds), ranAt: ctx.now })
    .where(and(eq(jobs.name, name), lte(jobs.leasedUntil, ctx.now)))
    .returning({ name: jobs.name });
  return got.length > 0;
}

/**
 * Runs every job that is due and that no other process holds. A job that fails is told to `failed` and runs again at its
 * next time: one broken job stops no other.
 * @returns the names of those that ran
 */
export async function runDueJobs(
  ctx: Context,
  failed: (name: string, error: unknown) => void,
): Promise<string[]> {
  const ran: string[] = [];
  for (const one of known.values()) {
    const holder = ctx.newId();
    if (!(await ctx.write(tx => take(tx, ctx, one, holder)))) continue;
    try {
      await one.run(ctx);
      ran.push(one.name);
    } catch (error) {
      failed(one.name, error);
    }
    await ctx.write(tx =>
      tx
        .update(jobs)
        .set({ leasedUntil: ctx.now })
        .where(and(eq(jobs.name, one.name), eq(jobs.holder, holder)))
        .then(() => {}),
    );
  }
  return ran;
}
