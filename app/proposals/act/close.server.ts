import { and, eq } from 'drizzle-orm';
import { must } from '~/access/policy';
import type { Context } from '~/kernel/context';
import { phasesOf } from '~/processes/index.server';
import { policy } from '../policy';
import { proposeOver } from '../read.server';
import { proposals } from '../tables.server';
import { move } from '../write.server';

/** The phase is over: what too few supported is not admitted, and its people are told. Harmless when repeated. */
export async function closeProposals(ctx: Context): Promise<void> {
  must(policy, 'close', ctx.actor, {});
  const open = await ctx.read
    .selectDistinct({ process: proposals.process })
    .from(proposals)
    .where(eq(proposals.state, 'open'));
  for (const { process } of open) {
    if (!proposeOver(await phasesOf(ctx.read, process), ctx.now)) continue;
    await ctx.write(async (tx, after) => {
      const rows = await tx
        .select()
        .from(proposals)
        .where(and(eq(proposals.process, process), eq(proposals.state, 'open')));
      for (const row of rows) await move(tx, ctx, row, 'close');
      after('revision');
    });
  }
}
