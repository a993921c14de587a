import { inArray } from 'drizzle-orm';
import { may } from '~/access/policy';
import { approvedVersions, published, publishedOne, versionsByIds } from '~/gate/index.server';
import { bylines } from '~/identity/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { refuse } from '~/kernel/refusal';
import { isMember, phasesOf, processAt, processSlug } from '~/processes/index.server';
import { isOpen } from '~/processes/rules';
import { authorsOfAll } from '~/proposals/index.server';
import {
  type ClauseRow,
  clausesIn,
  clausesOf,
  type DeclarationRow,
  declarationOf,
  findDeclaration,
  isDrafter,
  proposalsBehind,
  type SnapshotRow,
  snapshotsOf,
} from '../find.server';
import { policy } from '../policy';
import { mayWrite, versionIn } from '../rules';
import { clauses, clauseVersions } from '../tables.server';
import { clauseViews, type Texted } from './clauses.server';
import type { DeclarationPage } from './views';

/** The Declaration of a process, by the process's slug or by its own id. @throws Refusal declarations.not-found 404 */
async function findAddressed(ctx: Context, address: string): Promise<{ row: DeclarationRow; slug: string }> {
  const process = await processAt(ctx.read, address);
  const row = process ? await declarationOf(ctx.read, process) : await findDeclaration(ctx.read, address);
  if (!row) return refuse('declarations.not-found', 404);
  return { row, slug: await processSlug(ctx.read, row.process) };
}

/** What of it is asked for: nothing (the newest adopted text, or the one being written), "vN", "now", or the id of a snapshot. */
function chosen(
  snapshots: readonly SnapshotRow[],
  row: DeclarationRow,
  version?: string,
): SnapshotRow | null {
  const adopted = snapshots.filter(one => one.state === 'adopted');
  if (version === undefined) return row.state === 'adopted' ? (adopted[0] ?? null) : null;
  if (version === 'now') return null;
  const number = versionIn(version);
  return (
    snapshots.find(one => (number === null ? one.id === version : one.number === number)) ??
    refuse('declarations.not-found', 404)
  );
}

async function currentTexts(ctx: Context, rows: readonly ClauseRow[]): Promise<Texted[]> {
  const texts = await published(
    ctx,
    'clause',
    rows.map(row => row.id),
  );
  return rows.flatMap((row, place) => {
    const text = texts.get(row.id);
    if (!text) return [];
    const { title = '', body = '' } = text.fields;
    return [{ row, number: place + 1, version: text.version, title, body, lang: text.lang }];
  });
}

/** A clause that was hidden since is left out: its number stays empty, since what was adopted is not renumbered. */
async function textsIn(ctx: Context, snapshot: SnapshotRow): Promise<Texted[]> {
  const inside = await clausesIn(ctx.read, snapshot.id);
  const rows = await ctx.read
    .select()
    .from(clauses)
    .where(inArray(clauses.id, [...inside.map(one => one.clause), '']));
  const texts = await approvedVersions(
    ctx,
    'clause',
    inside.map(one => one.version),
  );
  return inside.flatMap(({ place, clause, version }) => {
    const [row, text] = [rows.find(one => one.id === clause), texts.get(version)];
    if (!row || !text) return [];
    const { title = '', body = '' } = text.fields;
    return [{ row, number: place, version, title, body, lang: text.lang }];
  });
}

async function frame(ctx: Context, row: DeclarationRow, snapshot: SnapshotRow | null) {
  const fields = snapshot
    ? (await approvedVersions(ctx, 'declaration', [snapshot.textVersion])).get(snapshot.textVersion)?.fields
    : (await publishedOne(ctx, 'declaration', row.id))?.fields;
  return fields ?? refuse('declarations.not-found', 404);
}

/** Everybody whose words are in it, as two numbers: those of the clauses, of their changes and of the proposals behind them. */
async function writers(
  ctx: Context,
  texted: readonly Texted[],
): Promise<{ people: number; countries: number }> {
  const rows = await ctx.read
    .select({ version: clauseVersions.version })
    .from(clauseVersions)
    .where(inArray(clauseVersions.clause, [...texted.map(one => one.row.id), '']));
  const people = new Set<Id>();
  for (const { author } of await versionsByIds(
    ctx.read,
    rows.map(one => one.version),
  ))
    people.add(author);
  const behind = proposalsBehind(texted.map(one => one.row));
  for (const id of await authorsOfAll(ctx.read, behind)) people.add(id);
  const known = await bylines(ctx.read, [...people]);
  const young = [...known.values()].filter(person => !person.adult);
  return { people: young.length, countries: new Set(young.map(person => person.country)).size };
}

/**
 * What stands at /declaration/SLUG, /declaration/SLUG/vN and for a text that is voted on. Public: clauses, where they come from,
 * what measures them. @throws Refusal declarations.not-found 404
 */
export async function declarationPage(
  ctx: Context,
  address: string,
  lang: Lang,
  version?: string,
): Promise<DeclarationPage> {
  const { row, slug } = await findAddressed(ctx, address);
  const snapshots = await snapshotsOf(ctx.read, row.id);
  const snapshot = chosen(snapshots, row, version);
  const { title = '', preamble = '' } = await frame(ctx, row, snapshot);
  const texted = snapshot
    ? await textsIn(ctx, snapshot)
    : await currentTexts(ctx, await clausesOf(ctx.read, row.id));
  const member = isMember(ctx.actor, row.process);
  const writing = mayWrite(row.state) && isOpen(await phasesOf(ctx.read, row.process), 'write', ctx.now);
  const drafter = isDrafter(ctx, row.process);
  return {
    id: row.id,
    process: row.process,
    slug,
    state: row.state,
    title,
    preamble,
    lang: row.lang,
    clauses: await clauseViews(
      ctx,
      texted,
      lang,
      member && may(policy, 'read-inside', ctx.actor, { member }),
    ),
    shown: shownOf(snapshot),
    versions: snapshots.flatMap(one =>
      one.number && one.decidedAt ? [{ number: one.number, at: one.decidedAt }] : [],
    ),
    onBallot: snapshots.find(one => one.state === 'frozen')?.id ?? null,
    by: await writers(ctx, texted),
    may: {
      draft: may(policy, 'write-clause', ctx.actor, { drafter }),
      suggest: writing && may(policy, 'suggest', ctx.actor, { member }),
    },
  };
}

function shownOf(snapshot: SnapshotRow | null): DeclarationPage['shown'] {
  if (!snapshot) return { kind: 'current' };
  const { hash, ballot, state, number, decidedAt } = snapshot;
  if (state === 'adopted' && number && decidedAt)
    return { kind: 'adopted', number, at: decidedAt, hash, ballot };
  return { kind: 'snapshot', hash, state: state === 'adopted' ? 'frozen' : state, ballot };
}
