import { and, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import { themesOf } from '~/discussion/index.server';
import type { ThemeCode } from '~/discussion/words';
import { ownVersions, published } from '~/gate/index.server';
import type { Version } from '~/gate/words';
import { bylines } from '~/identity/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { phasesOf } from '~/processes/index.server';
import type { Db } from '~db/store.server';
import { type ProposalRow, proposeOver } from './read.server';
import { standing, stateNow } from './rules';
import { proposalAuthors, proposals, supports } from './tables.server';
import { label, limits, type ProposalState } from './words';

export type ProposalLine = {
  id: Id;
  number: number;
  label: string;
  href: string;
  title: string;
  lang: Lang;
  theme: { id: Id; code: ThemeCode };
  state: ProposalState;
  at: Date;
  decidedAt: Date | null;
  /** "Written by N young people from M countries". Names are for members, on its own page. */
  by: { people: number; countries: number };
  /** The number only once it is decided (R51). */
  support: { standing: 'enough' | 'not-yet'; number: number | null };
};

export type ProposalList = {
  process: Id;
  lines: ProposalLine[];
  total: number;
  page: number;
  pages: number;
  /** How many stand in each state now; states with none are missing. */
  states: Partial<Record<ProposalState, number>>;
  /** Her own that wait for review or came back, newest first. */
  mine: Version[];
};

/** What is public of a process, newest first: never by popularity (R51). Withdrawn ones keep their address and no line. */
export async function proposalsOf(
  ctx: Context,
  given: { process: Id; theme?: Id; state?: ProposalState; page?: number },
  lang: Lang,
): Promise<ProposalList> {
  const over = proposeOver(await phasesOf(ctx.read, given.process), ctx.now);
  const rows = (
    await ctx.read
      .select()
      .from(proposals)
      .where(
        and(
          eq(proposals.process, given.process),
          isNull(proposals.hiddenAt),
          given.theme ? eq(proposals.theme, given.theme) : undefined,
        ),
      )
      .orderBy(desc(proposals.publishedAt), desc(proposals.id))
  ).map(row => ({ ...row, state: stateNow(row.state, over) }));
  const states: ProposalList['states'] = {};
  for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
  const asked = given.state ? rows.filter(row => row.state === given.state) : rows;
  const pages = Math.max(1, Math.ceil(asked.length / limits.perPage));
  const page = Math.min(Math.max(1, given.page ?? 1), pages);
  const mine = await ownVersions(ctx, { kind: 'proposal', open: true });
  return {
    process: given.process,
    lines: await lines(ctx, asked.slice((page - 1) * limits.perPage, page * limits.perPage), lang),
    total: asked.length,
    page,
    pages,
    states,
    mine: mine.filter(version => version.process === given.process),
  };
}

/** Rows as a list shows them: five queries however many. */
export async function lines(ctx: Context, rows: readonly ProposalRow[], lang: Lang): Promise<ProposalLine[]> {
  const ids = rows.map(row => row.id);
  const texts = await published(ctx, 'proposal', ids, lang);
  const themes = new Map<Id, ThemeCode>();
  for (const process of new Set(rows.map(row => row.process)))
    for (const theme of await themesOf(ctx.read, process)) themes.set(theme.id, theme.code);
  const by = await peopleOf(ctx.read, ids);
  const numbers = await supportNumbers(
    ctx.read,
    rows.filter(row => row.state !== 'open').map(row => row.id),
  );
  return rows.flatMap(row => {
    const text = texts.get(row.id);
    const code = themes.get(row.theme);
    if (!text || !code) return [];
    const own = label(row.number);
    return [
      {
        id: row.id,
        number: row.number,
        label: own,
        href: `/proposals/${own}`,
        title: text.title,
        lang: text.lang,
        theme: { id: row.theme, code },
        state: row.state,
        at: row.publishedAt,
        decidedAt: row.decidedAt,
        by: by.get(row.id) ?? { people: 0, countries: 0 },
        support: {
          standing: standing(row.state),
          number: row.state === 'open' ? null : (numbers.get(row.id) ?? 0),
        },
      },
    ];
  });
}

async function peopleOf(db: Db, ids: readonly Id[]): Promise<Map<Id, { people: number; countries: number }>> {
  const rows = await db
    .select({ proposal: proposalAuthors.proposal, person: proposalAuthors.person })
    .from(proposalAuthors)
    .where(and(inArray(proposalAuthors.proposal, [...ids, '']), eq(proposalAuthors.state, 'author')));
  const people = await bylines(
    db,
    rows.map(row => row.person),
  );
  return new Map(
    ids.map(id => {
      const own = rows.filter(row => row.proposal === id);
      return [
        id,
        { people: own.length, countries: new Set(own.map(row => people.get(row.person)?.country)).size },
      ];
    }),
  );
}

/** How many supported each. Ask it only of what is decided. */
export async function supportNumbers(db: Db, ids: readonly Id[]): Promise<Map<Id, number>> {
  const rows = await db
    .select({ proposal: supports.proposal, n: count() })
    .from(supports)
    .where(inArray(supports.proposal, [...ids, '']))
    .groupBy(supports.proposal);
  return new Map(rows.map(row => [row.proposal, row.n]));
}
