import { eq, inArray } from 'drizzle-orm';
import { published, publishedOne } from '~/gate/index.server';
import { type Actor, isHost } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { isOpen, whyClosed } from './rules';
import { phases, processes } from './tables.server';
import type { Phase, PhaseKind, Process, ProcessRules } from './words';

type Row = typeof processes.$inferSelect;

export const rulesOf = (row: Row): ProcessRules => ({
  supportShare: row.supportShare,
  quorumShare: row.quorumShare,
  majority: row.majority,
  youngAdultsCount: row.youngAdultsCount,
});

export async function phasesOf(db: Db, process: Id): Promise<Phase[]> {
  const rows = await db.select().from(phases).where(eq(phases.process, process)).orderBy(phases.opens);
  return rows.map(({ kind, opens, closes }) => ({ kind, opens, closes }));
}

export async function processRules(db: Db, process: Id): Promise<ProcessRules> {
  const [row] = await db.select().from(processes).where(eq(processes.id, process));
  return row ? rulesOf(row) : refuse('processes.not-found', 404);
}

/** Every process whose name is published, newest first, in the reader's language where it has one. */
export async function allProcesses(ctx: Context, lang: Lang): Promise<Process[]> {
  const rows = await ctx.read.select().from(processes);
  if (rows.length === 0) return [];
  const names = await published(
    ctx,
    'process',
    rows.map(row => row.id),
    lang,
  );
  const dates = await ctx.read
    .select()
    .from(phases)
    .where(
      inArray(
        phases.process,
        rows.map(row => row.id),
      ),
    );
  return rows
    .flatMap(row => {
      const text = names.get(row.id);
      if (!text) return [];
      return [
        {
          id: row.id,
          slug: row.slug,
          timezone: row.timezone,
          languages: row.languages,
          rules: rulesOf(row),
          phases: dates
            .filter(phase => phase.process === row.id)
            .map(({ kind, opens, closes }) => ({ kind, opens, closes }))
            .sort((a, b) => a.opens.getTime() - b.opens.getTime()),
          name: text.fields.name ?? '',
          purpose: text.fields.purpose ?? '',
        },
      ];
    })
    .sort((a, b) => (b.phases[0]?.opens.getTime() ?? 0) - (a.phases[0]?.opens.getTime() ?? 0));
}

/** By what stands in an address: the slug, or the id, which notices and search know. @throws processes.not-found 404 */
export async function processBySlug(ctx: Context, slug: string, lang: Lang): Promise<Process> {
  return (
    (await allProcesses(ctx, lang)).find(process => process.slug === slug || process.id === slug) ??
    refuse('processes.not-found', 404)
  );
}

export async function processById(ctx: Context, id: Id, lang: Lang): Promise<Process> {
  return (
    (await allProcesses(ctx, lang)).find(process => process.id === id) ?? refuse('processes.not-found', 404)
  );
}

/** Its name in the reader's language, empty while it has none. */
export const processNameOf = async (ctx: Context, id: Id, lang: Lang): Promise<string> =>
  (await publishedOne(ctx, 'process', id, lang))?.fields.name ?? '';

/** In which zone its dates were set (IANA). @throws Refusal processes.not-found 404 */
export async function processZone(db: Db, id: Id): Promise<string> {
  const [row] = await db.select({ zone: processes.timezone }).from(processes).where(eq(processes.id, id));
  return row?.zone ?? refuse('processes.not-found', 404);
}

/** The process at an address, named or not yet; null when there is none. */
export async function processAt(db: Db, slug: string): Promise<Id | null> {
  const [row] = await db.select({ id: processes.id }).from(processes).where(eq(processes.slug, slug));
  return row?.id ?? null;
}

/** For addresses made inside an act. @throws Refusal processes.not-found 404 */
export async function processSlug(db: Db, id: Id): Promise<string> {
  const [row] = await db.select({ slug: processes.slug }).from(processes).where(eq(processes.id, id));
  return row?.slug ?? refuse('processes.not-found', 404);
}

export const isMember = (actor: Actor, process: Id): boolean =>
  actor.kind === 'person' && (actor.processes.includes(process) || isHost(actor));

/** @throws Refusal processes.phase-closed 403, with when it opens or closed (ISO, shown in her own time). */
export async function mustBeOpen(db: Db, process: Id, kind: PhaseKind, now: Date): Promise<void> {
  const dates = await phasesOf(db, process);
  if (isOpen(dates, kind, now)) return;
  const closed = whyClosed(dates, kind, now);
  const at = closed.why === 'not-yet' ? closed.opens : closed.why === 'over' ? closed.closed : null;
  refuse('processes.phase-closed', 403, { phase: kind, why: closed.why, at: at?.toISOString() ?? '' });
}
