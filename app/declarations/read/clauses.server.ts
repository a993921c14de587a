import { and, eq, inArray, isNull } from 'drizzle-orm';
import { describeEnds, keyOf, type LinkView, linksOfAll } from '~/chain/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { originsOf, type ProposalOrigin } from '~/proposals/index.server';
import type { ClauseRow } from '../find.server';
import { suggestions } from '../tables.server';
import type { ClauseView, OriginView } from './views';

/** A clause with the text that is to be shown of it: the public one, or that of a snapshot. */
export type Texted = {
  row: ClauseRow;
  number: number;
  version: Id;
  title: string;
  body: string;
  lang: Lang;
};

const endOf = ({ origin, originId }: ClauseRow) =>
  origin !== 'editorial' && originId ? ({ kind: origin, id: originId } as const) : null;

/** Clauses as readers see them, in a number of queries that does not grow with them. @param inside whether changes are counted */
export async function clauseViews(
  ctx: Context,
  texted: readonly Texted[],
  lang: Lang,
  inside: boolean,
): Promise<ClauseView[]> {
  const ends = texted.flatMap(({ row }) => endOf(row) ?? []);
  const proposals = await originsOf(
    ctx,
    ends.filter(end => end.kind === 'proposal').map(end => end.id),
    lang,
  );
  const recommended = await describeEnds(
    ctx,
    ends.filter(end => end.kind === 'recommendation'),
    lang,
  );
  const ties = await linksOfAll(
    ctx,
    [
      ...texted.map(({ row }) => ({ kind: 'clause', id: row.id }) as const),
      ...ends.filter(end => end.kind === 'proposal'),
    ],
    lang,
  );
  const open = inside
    ? await openChanges(
        ctx,
        texted.map(({ row }) => row.id),
      )
    : null;
  return texted.map(({ row, number, version, title, body, lang: written }) => {
    const end = endOf(row);
    const origin: OriginView =
      end?.kind === 'proposal'
        ? { kind: 'proposal', proposal: proposals.get(end.id) ?? null }
        : end
          ? { kind: 'recommendation', ...wordsOf(recommended.get(keyOf(end)), end.id) }
          : { kind: 'editorial' };
    return {
      id: row.id,
      number,
      kind: row.kind,
      title,
      body,
      lang: written,
      version,
      theme: origin.kind === 'proposal' ? (origin.proposal?.theme.code ?? null) : null,
      origin,
      ties: together(
        ties.get(keyOf({ kind: 'clause', id: row.id })) ?? [],
        end?.kind === 'proposal' ? (ties.get(keyOf(end)) ?? []) : [],
      ),
      changes: open ? (open.get(row.id) ?? 0) : null,
    };
  });
}

export type { ProposalOrigin };

const wordsOf = (described: { label: string; href: string | null } | undefined, id: string) => ({
  label: described?.label ?? id,
  href: described?.href ?? '',
});

/** Its own ties, then those of its proposal to other ends: the chain goes on through both. */
function together(own: readonly LinkView[], inherited: readonly LinkView[]): LinkView[] {
  const mine = new Set(own.map(tie => keyOf(tie.to)));
  return [...own, ...inherited.filter(tie => !mine.has(keyOf(tie.to)))];
}

async function openChanges(ctx: Context, ids: readonly Id[]): Promise<Map<Id, number>> {
  const rows = await ctx.read
    .select({ clause: suggestions.clause })
    .from(suggestions)
    .where(
      and(
        inArray(suggestions.clause, [...ids, '']),
        eq(suggestions.state, 'open'),
        isNull(suggestions.hiddenAt),
      ),
    );
  const counts = new Map<Id, number>();
  for (const { clause } of rows) counts.set(clause, (counts.get(clause) ?? 0) + 1);
  return counts;
}
