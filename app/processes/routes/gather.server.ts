import { ballotsOf, candidatesOf } from '~/ballots/index.server';
import { mandateKinds } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Lang } from '~/kernel/lang';
import { type OfficeProcess, officeMandates } from '../index.server';
import { needsOf } from '../needs';

/** What stands in other rooms about a process, and what of it waits for an organiser. */
export async function gathered(ctx: Context, process: OfficeProcess, lang: Lang) {
  const ballots = await ballotsOf(ctx, process.id, lang);
  const candidates = await candidatesOf(ctx, process.id);
  const waiting = (kind: string) => candidates.filter(one => one.kind === kind).length;
  const [admitted, versions] = [waiting('proposal'), waiting('snapshot')];
  const { mandates, members } = await officeMandates(ctx, process.id);
  const holding = mandates.filter(({ from, until }) => from <= ctx.now && ctx.now < until);
  const [drafter = 0, coordinator = 0, monitor = 0] = mandateKinds.map(
    kind => holding.filter(one => one.kind === kind).length,
  );
  const { id, named, phases } = process;
  const needs = needsOf(
    { process: id, named, phases, admitted, versions, ballots, holders: { drafter, coordinator, monitor } },
    ctx.now,
  );
  return { ballots, admitted, mandates, members, needs };
}
