import { and, eq, inArray, isNull } from 'drizzle-orm';
import { may, must } from '~/access/policy';
import { ownVersions } from '~/gate/index.server';
import type { Version } from '~/gate/words';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { refuse } from '~/kernel/refusal';
import { phasesOf } from '~/processes/index.server';
import { isOpen } from '~/processes/rules';
import { adoptedProposals, originsOf, type ProposalOrigin } from '~/proposals/index.server';
import { clausesOf, type DeclarationRow, declarationOf, isDrafter, snapshotsOf } from '../find.server';
import { policy } from '../policy';
import { mayWrite, type Standing, standing } from '../rules';
import { isCurrentSnapshot } from '../snapshot.server';
import { suggestions } from '../tables.server';
import { declarationPage } from './declaration.server';
import type { ClauseView } from './views';

/** The drafters' room: what is to be done, in the order in which it is done. */
export type DraftingPage = {
  declaration: { id: Id; title: string; lang: Lang; state: DeclarationRow['state'] } | null;
  /** Whether texts may change now. */
  writing: boolean;
  /** Adopted proposals, those without a clause first. */
  proposals: (ProposalOrigin & { clauses: number })[];
  clauses: ClauseView[];
  /** Changes that wait for a decision or for opinions. */
  changes: { id: Id; clause: Id; standing: Standing; until: Date; own: boolean }[];
  /** Hers that wait or came back. */
  mine: Version[];
  snapshot: { id: Id; hash: string; state: string; current: boolean; ballot: Id | null; at: Date } | null;
};

/** @throws Refusal declarations.not-drafter 403 */
export async function draftingPage(
  ctx: Context,
  process: Id,
  slug: string,
  lang: Lang,
): Promise<DraftingPage> {
  must(policy, 'write-clause', ctx.actor, { drafter: isDrafter(ctx, process) });
  const row = await declarationOf(ctx.read, process);
  const rows = row ? await clausesOf(ctx.read, row.id) : [];
  const page = row ? await declarationPage(ctx, slug, lang, 'now') : null;
  const adopted = await adoptedProposals(ctx.read, process);
  const origins = await originsOf(
    ctx,
    adopted.map(one => one.id),
    lang,
  );
  const clausesFrom = (id: Id) => rows.filter(one => one.originId === id).length;
  const mine = [
    ...(await ownVersions(ctx, { kind: 'clause', open: true })),
    ...(await ownVersions(ctx, { kind: 'declaration', open: true })),
  ].filter(version => version.process === process);
  return {
    declaration: row && { id: row.id, title: page?.title ?? '', lang: row.lang, state: row.state },
    writing: (!row || mayWrite(row.state)) && isOpen(await phasesOf(ctx.read, process), 'write', ctx.now),
    proposals: adopted
      .flatMap(one => origins.get(one.id) ?? [])
      .map(one => ({ ...one, clauses: clausesFrom(one.id) }))
      .sort((a, b) => a.clauses - b.clauses),
    clauses: page?.clauses ?? [],
    changes: row ? await waitingChanges(ctx, row, rows) : [],
    mine,
    snapshot: row ? await newestSnapshot(ctx, row) : null,
  };
}

async function waitingChanges(
  ctx: Context,
  declaration: DeclarationRow,
  rows: readonly { id: Id; version: Id }[],
): Promise<DraftingPage['changes']> {
  const open = await ctx.read
    .select()
    .from(suggestions)
    .where(
      and(
        inArray(suggestions.clause, [...rows.map(row => row.id), '']),
        eq(suggestions.state, 'open'),
        isNull(suggestions.hiddenAt),
      ),
    );
  const me = personOf(ctx);
  return open
    .map(one => ({
      id: one.id,
      clause: one.clause,
      standing: standing(
        one,
        rows.find(clause => clause.id === one.clause)?.version ?? '',
        declaration.state,
        ctx.now,
      ),
      until: one.until,
      own: one.author === me,
    }))
    .sort((a, b) => a.until.getTime() - b.until.getTime());
}

async function newestSnapshot(ctx: Context, row: DeclarationRow): Promise<DraftingPage['snapshot']> {
  const [newest] = await snapshotsOf(ctx.read, row.id);
  if (!newest) return null;
  const { id, hash, state, ballot, at } = newest;
  return { id, hash, state, ballot, at, current: await isCurrentSnapshot(ctx.read, row, newest) };
}

/** What the form of a new clause starts from. @throws Refusal declarations.not-found 404, .not-drafter 403 */
export async function clauseFormFor(
  ctx: Context,
  process: Id,
  lang: Lang,
  proposal: string | null,
): Promise<{ declaration: DeclarationRow; proposal: ProposalOrigin | null }> {
  must(policy, 'write-clause', ctx.actor, { drafter: isDrafter(ctx, process) });
  const declaration = (await declarationOf(ctx.read, process)) ?? refuse('declarations.not-found', 404);
  const adopted = proposal
    ? (await adoptedProposals(ctx.read, process)).find(one => one.id === proposal)
    : undefined;
  if (proposal && !adopted) return refuse('declarations.origin', 422);
  return {
    declaration,
    proposal: adopted ? ((await originsOf(ctx, [adopted.id], lang)).get(adopted.id) ?? null) : null,
  };
}

/** Whether the viewer drafts here now: for menus and lists of what is asked of her. */
export const draftsIn = (ctx: Context, process: Id): boolean =>
  may(policy, 'write-clause', ctx.actor, { drafter: isDrafter(ctx, process) });
