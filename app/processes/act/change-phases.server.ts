import { eq } from 'drizzle-orm';
import { must } from '~/access/policy';
import { record } from '~/audit/index.server';
import { type Sent, submit } from '~/gate/index.server';
import type { Version } from '~/gate/words';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { once } from '~/kernel/once.server';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { mustFitPhases } from '../guards';
import { policy } from '../policy';
import { phasesOf, processRules } from '../read.server';
import { changeFault, samePhases } from '../rules';
import { phases } from '../tables.server';
import { type Phase, phaseChange, readPhases, writePhases } from '../words';

async function mustFit(tx: Db, ctx: Context, process: Id, before: readonly Phase[], after: readonly Phase[]) {
  const fault = changeFault(before, after, ctx.now);
  if (fault) refuse(fault, 422);
  await mustFitPhases(tx, ctx, process, after);
}

/**
 * Asks that the dates of a process change, with a reason for everybody. They change when another human has approved the reason: no
 * adult moves a deadline of young people alone, and none without saying why.
 * @throws Refusal processes.phase-order, .phase-over, .phase-begun, .phase-notice, .phase-past, .no-phases, .nothing-changed 422, what
 * rooms below refuse, and what the gate does
 */
export async function changePhases(
  ctx: Context,
  given: {
    process: Id;
    phases: readonly Phase[];
    reason: string;
    lang: Lang;
    key?: string;
    acknowledged?: boolean;
    draft?: string;
  },
): Promise<Sent> {
  must(policy, 'change-phases', ctx.actor, {});
  return ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      await processRules(tx, given.process);
      const before = await phasesOf(tx, given.process);
      await mustFit(tx, ctx, given.process, before, given.phases);
      return submit(tx, ctx, {
        kind: 'announcement',
        subject: ctx.newId(),
        lang: given.lang,
        fields: { reason: given.reason },
        structure: { before: writePhases(before), after: writePhases(given.phases) },
        place: given.process,
        process: given.process,
        audience: 'public',
        acknowledged: given.acknowledged,
        draft: given.draft,
      });
    }),
  );
}

/**
 * The reason is public, so the dates change. Refused where they are not those any more that were to change, or where time has made
 * the change another. @throws Refusal processes.phases-stale 409, and what changePhases refuses
 */
export async function changeWithReason(tx: Db, ctx: Context, { place, structure }: Version): Promise<void> {
  const change = phaseChange.safeParse(structure);
  if (!change.success || !place) return;
  const [before, after] = [readPhases(change.data.before), readPhases(change.data.after)];
  const now = await phasesOf(tx, place);
  if (samePhases(now, after)) return;
  if (!samePhases(now, before)) refuse('processes.phases-stale', 409);
  await mustFit(tx, ctx, place, now, after);
  await tx.delete(phases).where(eq(phases.process, place));
  await tx.insert(phases).values(after.map(phase => ({ process: place, ...phase })));
  await record(tx, ctx, 'processes.change-phases', place);
}
