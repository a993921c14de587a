import { eq } from 'drizzle-orm';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { After, Db } from '~db/store.server';
import { specOf } from '../registry';
import { screenText } from '../screener.server';
import { versions } from '../tables.server';
import { handToCare } from './care.server';
import { signalsOf } from './keep.server';
import { move } from './move.server';
import { take, toVersion } from './row.server';

/**
 * A text that a failing rule held waits for a human like any other: who takes it up lets it out of the hold (R3).
 * Screened once more on the way, since the rule may work again: then it may turn out to be for the leads.
 */
export async function letOut(tx: Db, ctx: Context, after: After, id: Id): Promise<'pending' | 'care'> {
  const row = await take(tx, id);
  if (row.state !== 'held-tech') return 'pending';
  const spec = specOf(row.kind);
  const { fields } = toVersion(row);
  const verdict = screenText(spec.plain?.(fields) ?? fields, { lang: row.lang, acknowledged: true });
  if (verdict.outcome === 'safeguarding') {
    await handToCare(tx, ctx, after, id);
    return 'care';
  }
  await move(tx, ctx, row, 'pending');
  // What it found now is what its reader is told; while the rules still fail, that they did.
  const { ruleVersion, findings } = verdict;
  await tx
    .update(versions)
    .set({ ruleVersion, signals: signalsOf(findings) })
    .where(eq(versions.id, id));
  return 'pending';
}
