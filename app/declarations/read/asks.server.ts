import { and, eq, inArray, isNull } from 'drizzle-orm';
import { may } from '~/access/policy';
import { publishedOne } from '~/gate/index.server';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { isMember, phasesOf } from '~/processes/index.server';
import { isOpen } from '~/processes/rules';
import { adoptedProposals } from '~/proposals/index.server';
import { clausesOf, declarationOf, isDrafter } from '../find.server';
import { policy } from '../policy';
import { mayWrite, standing } from '../rules';
import { opinions, suggestions } from '../tables.server';
import type { DeclarationState } from '../words';

export type DeclarationAsks = {
  /** A drafter's: proposals without a clause, and changes that wait for her. Null for everybody else. */
  drafting: { begun: boolean; toWrite: number; toDecide: number } | null;
  /** Changes on which she has not said what she thinks. */
  toOpine: number;
};

/** What the writing of the Declaration asks of her now; null while it asks nothing. */
export async function declarationAsks(ctx: Context, process: Id): Promise<DeclarationAsks | null> {
  const row = await declarationOf(ctx.read, process);
  const drafter = isDrafter(ctx, process);
  if (row ? !mayWrite(row.state) : !drafter) return null;
  // What came in the last days of the stage is decided after it; nothing else is asked then.
  const writing = isOpen(await phasesOf(ctx.read, process), 'write', ctx.now);
  const rows = row ? await clausesOf(ctx.read, row.id) : [];
  const open = await ctx.read
    .select()
    .from(suggestions)
    .where(
      and(
        inArray(suggestions.clause, [...rows.map(one => one.id), '']),
        eq(suggestions.state, 'open'),
        isNull(suggestions.hiddenAt),
      ),
    );
  const me = personOf(ctx);
  const said = await ctx.read
    .select({ suggestion: opinions.suggestion })
    .from(opinions)
    .where(eq(opinions.person, me));
  const current = (clause: Id) => rows.find(one => one.id === clause)?.version ?? '';
  const others = open.filter(one => one.author !== me);
  const opines = may(policy, 'opine', ctx.actor, { member: isMember(ctx.actor, process) });
  const stands = (one: (typeof others)[number]) =>
    standing(one, current(one.clause), row?.state ?? 'writing', ctx.now);
  const toDecide = others.filter(one =>
    (writing ? ['to-decide'] : ['to-decide', 'older']).includes(stands(one)),
  ).length;
  const toWrite = async () =>
    (await adoptedProposals(ctx.read, process)).filter(
      one => !rows.some(clause => clause.originId === one.id),
    ).length;
  const unsaid = others.filter(one => !said.some(mine => mine.suggestion === one.id)).length;
  const asks: DeclarationAsks = {
    drafting:
      drafter && (writing || toDecide > 0)
        ? { begun: row !== null, toWrite: writing ? await toWrite() : 0, toDecide }
        : null,
    toOpine: writing && opines ? unsaid : 0,
  };
  return asks.drafting || asks.toOpine > 0 ? asks : null;
}

/** The Declaration of a process in one line; null while there is none to read. */
export async function declarationLine(
  ctx: Context,
  process: Id,
  lang: Lang,
): Promise<{
  title: string;
  lang: Lang;
  state: DeclarationState;
  adoptedAt: Date | null;
  clauses: number;
} | null> {
  const row = await declarationOf(ctx.read, process);
  const text = row ? await publishedOne(ctx, 'declaration', row.id, lang) : null;
  if (!row || !text) return null;
  return {
    title: text.title,
    lang: text.lang,
    state: row.state,
    adoptedAt: row.adoptedAt,
    clauses: (await clausesOf(ctx.read, row.id)).length,
  };
}
