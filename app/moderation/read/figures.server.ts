import { and, asc, count, desc, gte, ne } from 'drizzle-orm';
import { oldestWaiting } from '~/gate/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Db } from '~db/store.server';
import { expectedHours, rankOf } from '../rules';
import { decisions } from '../tables.server';
import { desk } from '../words';

/** `ninthSeconds`: what nine of ten texts waited at most. Times are null when nothing was decided. */
export type Figures = {
  decided: number;
  approved: number;
  returned: number;
  medianSeconds: number | null;
  ninthSeconds: number | null;
  expectedHours: number | null;
};

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);

/** Counted and ranked by the database: a month may hold tens of thousands of decisions. */
async function count30Days(db: Db, now: Date): Promise<Figures> {
  const lately = and(gte(decisions.at, daysBefore(now, desk.figuresDays)), ne(decisions.decision, 'skipped'));
  const rows = await db
    .select({ decision: decisions.decision, n: count() })
    .from(decisions)
    .where(lately)
    .groupBy(decisions.decision);
  const of = (...kinds: readonly string[]) =>
    rows.filter(row => kinds.includes(row.decision)).reduce((sum, row) => sum + row.n, 0);
  const all = of('approved', 'returned', 'care');
  const waited = async (share: number): Promise<number | null> => {
    const [row] = await db
      .select({ seconds: decisions.waitedSeconds })
      .from(decisions)
      .where(lately)
      .orderBy(asc(decisions.waitedSeconds))
      .limit(1)
      .offset(rankOf(all, share));
    return row?.seconds ?? null;
  };
  const ninthSeconds = await waited(0.9);
  return {
    decided: of('approved', 'returned'),
    approved: of('approved'),
    returned: of('returned'),
    medianSeconds: await waited(0.5),
    ninthSeconds,
    expectedHours: expectedHours(all, ninthSeconds, desk.figuresFrom),
  };
}

type Kept = { newest: Id | null; at: number; figures: Figures };
const kept = new WeakMap<Db, Kept>();
const keptFor = 60_000;

/**
 * How long texts waited for a human lately, in seconds, and what was decided. Computed from real decisions only, anew when
 * there is another one or a minute has passed: every page with a form asks for it.
 */
export async function reviewFigures(db: Db, now: Date): Promise<Figures> {
  const [row] = await db.select({ id: decisions.id }).from(decisions).orderBy(desc(decisions.at)).limit(1);
  const newest = row?.id ?? null;
  const before = kept.get(db);
  if (before?.newest === newest && Math.abs(now.getTime() - before.at) < keptFor) return before.figures;
  const figures = await count30Days(db, now);
  kept.set(db, { newest, at: now.getTime(), figures });
  return figures;
}

/** What an author is told while she waits: hours, null when we do not know yet, and whether it is later than a day. */
export async function expectation(ctx: Context): Promise<{ hours: number | null; late: boolean }> {
  const { expectedHours: hours } = await reviewFigures(ctx.read, ctx.now);
  const oldest = await oldestWaiting(ctx.read);
  const late = oldest !== null && ctx.now.getTime() - oldest.getTime() > desk.lateHours * 3_600_000;
  return { hours, late };
}
