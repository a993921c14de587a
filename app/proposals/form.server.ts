import { must } from '~/access/policy';
import { findTheme } from '~/discussion/index.server';
import type { ThemeCode } from '~/discussion/words';
import type { VersionState } from '~/gate/words';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { isRefusal, refuse } from '~/kernel/refusal';
import { isMember, mustBeOpen } from '~/processes/index.server';
import { baseOf, freshBase } from './base.server';
import type { ProposalFields } from './fields';
import { policy } from './policy';
import { authorsOf } from './read.server';
import { type SourceLines, sourceLines } from './sources.server';
import { type Sources, structure } from './words';

export type ProposalForm = {
  process: Id;
  theme: { id: Id; code: ThemeCode };
  /** What it quotes, as the form shows it. */
  sources: SourceLines;
};

/** A new proposal, begun from posts or recommendations. @throws what propose would throw, so that nobody fills a form in vain */
export async function newProposalForm(
  ctx: Context,
  given: { theme: Id; sources: Sources },
  lang: Lang,
): Promise<ProposalForm> {
  const theme = await findTheme(ctx.read, given.theme);
  must(policy, 'propose', ctx.actor, { member: isMember(ctx.actor, theme.process) });
  await mustBeOpen(ctx.read, theme.process, 'propose', ctx.now);
  return {
    process: theme.process,
    theme: { id: theme.id, code: theme.code },
    sources: await sourceLines(ctx, given.sources, lang),
  };
}

export type RevisionForm = ProposalForm & {
  base: Id;
  /** Null while it was never public. */
  proposal: Id | null;
  state: VersionState;
  lang: Lang;
  fields: ProposalFields;
  addressees: { kinds: string[]; countries: string[] };
  due: string | null;
};

/**
 * The same, and what stands now in place of a wording that changed while she wrote: the form keeps her words, and sends them on
 * that. `changed` says so.
 */
export async function revisionFormNow(
  ctx: Context,
  base: Id,
  lang: Lang,
): Promise<RevisionForm & { changed: boolean }> {
  try {
    return { ...(await revisionForm(ctx, base, lang)), changed: false };
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.code !== 'proposals.stale') throw thrown;
    return { ...(await revisionForm(ctx, await freshBase(ctx, base), lang)), changed: true };
  }
}

/** A wording to be made better: hers that waits or came back, or the public one of a proposal she signs. */
export async function revisionForm(ctx: Context, base: Id, lang: Lang): Promise<RevisionForm> {
  const { version, row } = await baseOf(ctx.read, ctx, base);
  if (row && !(await authorsOf(ctx.read, row.id)).includes(personOf(ctx))) refuse('proposals.not-found', 404);
  const chosen = structure.parse(version.structure);
  const theme = await findTheme(ctx.read, chosen.theme);
  const { title = '', problem = '', ask = '', measure = '' } = version.fields;
  return {
    process: theme.process,
    theme: { id: theme.id, code: theme.code },
    sources: await sourceLines(ctx, chosen.sources, lang),
    base: version.id,
    proposal: row?.id ?? null,
    state: version.state,
    lang: version.lang,
    fields: { title, problem, ask, measure },
    addressees: chosen.addressees,
    due: chosen.due,
  };
}
