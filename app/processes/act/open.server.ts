import { eq } from 'drizzle-orm';
import { must } from '~/access/policy';
import { record } from '~/audit/index.server';
import { type Sent, submit } from '~/gate/index.server';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { once } from '~/kernel/once.server';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { opened } from '../guards';
import { policy } from '../policy';
import { openingFault, slugOf } from '../rules';
import { phases, processes } from '../tables.server';
import { limits, type Phase, type ProcessRules } from '../words';

export type Opening = {
  slug: string;
  timezone: string;
  languages: readonly Lang[];
  rules: ProcessRules;
  phases: readonly Phase[];
};

const isTaken = async (tx: Db, slug: string): Promise<boolean> =>
  (await tx.$count(processes, eq(processes.slug, slug))) > 0;

async function open(tx: Db, ctx: Context, given: Opening): Promise<Id> {
  must(policy, 'open', ctx.actor, {});
  const fault = openingFault(given);
  if (fault) refuse(fault, 422);
  if (await isTaken(tx, given.slug)) refuse('processes.slug-taken', 409);
  const id = ctx.newId();
  const openedBy = personOf(ctx);
  const { rules, phases: dates, languages, slug, timezone } = given;
  await tx
    .insert(processes)
    .values({ id, slug, timezone, languages: [...languages], ...rules, openedBy, at: ctx.now });
  await tx.insert(phases).values(dates.map(phase => ({ process: id, ...phase })));
  await record(tx, ctx, 'processes.open', id);
  await opened(tx, ctx, id);
  return id;
}

/**
 * Opens a process with its rules and dates. It shows nowhere until its name has been reviewed.
 * @throws Refusal processes.address, .timezone, .rules, .no-phases, .phase-order 422, .slug-taken 409
 */
export const openProcess = (ctx: Context, given: Opening): Promise<Id> =>
  ctx.write(tx => open(tx, ctx, given));

type Naming = {
  lang: Lang;
  fields: { name: string; purpose: string };
  acknowledged?: boolean;
  draft?: string;
};

function name(tx: Db, ctx: Context, id: Id, { lang, fields, acknowledged, draft }: Naming): Promise<Sent> {
  must(policy, 'open', ctx.actor, {});
  return submit(tx, ctx, {
    kind: 'process',
    subject: id,
    lang,
    fields,
    place: null,
    process: id,
    audience: 'public',
    acknowledged,
    draft,
  });
}

/** Its name and purpose in one language, which another human reviews like every text. */
export const nameProcess = (
  ctx: Context,
  id: Id,
  lang: Lang,
  fields: Naming['fields'],
  sending: Pick<Naming, 'acknowledged' | 'draft'> & { key?: string } = {},
): Promise<Sent> =>
  ctx.write(tx => once(tx, ctx, sending.key, () => name(tx, ctx, id, { lang, fields, ...sending })));

/** The address that a name suggests, with a number where another process has it. */
async function freeSlug(tx: Db, title: string): Promise<string> {
  const wanted = slugOf(title) || 'proceso';
  for (let n = 1; ; n++) {
    const slug = n === 1 ? wanted : `${wanted.slice(0, limits.slug - 4)}-${n}`;
    if (!(await isTaken(tx, slug))) return slug;
  }
}

/**
 * A process as one form gives it: rules, dates, and a name that goes to review, all of it or nothing. Its address is made of its
 * name. @throws what openProcess and the gate refuse
 */
export const startProcess = (
  ctx: Context,
  given: Omit<Opening, 'slug'> & Naming & { key?: string },
): Promise<{ id: Id; sent: Sent }> =>
  ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      must(policy, 'open', ctx.actor, {});
      const id = await open(tx, ctx, { ...given, slug: await freeSlug(tx, given.fields.name) });
      return { id, sent: await name(tx, ctx, id, given) };
    }),
  );
