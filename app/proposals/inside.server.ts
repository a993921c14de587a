import { and, eq } from 'drizzle-orm';
import { may } from '~/access/policy';
import { linksAt } from '~/chain/index.server';
import { publishedIn } from '~/gate/index.server';
import { type Byline, bylines } from '~/identity/index.server';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { policy } from './policy';
import type { ProposalRow } from './read.server';
import { quotedPeople, type SourceLines, sourceLines } from './sources.server';
import { proposalAuthors, supports } from './tables.server';
import { limits } from './words';

/** `lines` are words of posts, for members alone; recommendations are public. */
export type SourcesSeen = {
  posts: { count: number; countries: number; lines: SourceLines['posts'] | null };
  recommendations: SourceLines['recommendations'];
};

export type Reason = { id: Id; text: string; lang: Lang; at: Date; mine: boolean };

export async function sourcesOf(
  ctx: Context,
  row: ProposalRow,
  readInside: boolean,
  lang: Lang,
): Promise<SourcesSeen> {
  const quotes = await linksAt(ctx.read, [{ kind: 'proposal', id: row.id }], 'to');
  const from = (kind: string) =>
    quotes.filter(one => one.kind === 'quotes' && one.from.kind === kind).map(one => one.from.id);
  const posts = from('post');
  const found = await sourceLines(
    ctx,
    { posts: readInside ? posts : [], recommendations: from('recommendation') },
    lang,
  );
  return {
    posts: {
      count: posts.length,
      countries: row.sourceCountries,
      lines: readInside ? oldestFirst(found.posts) : null,
    },
    recommendations: found.recommendations.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** In the order they were said; those withdrawn come last. */
const oldestFirst = (posts: SourceLines['posts']): SourceLines['posts'] =>
  [...posts].sort(
    (a, b) => (a.at?.getTime() ?? Infinity) - (b.at?.getTime() ?? Infinity) || (a.id < b.id ? -1 : 1),
  );

/** Only those whose support still stands, newest first, without a name: a list of reasons is no list of supporters. */
export async function reasonsOf(ctx: Context, proposal: Id, me: Id, decided: boolean): Promise<Reason[]> {
  const texts = await publishedIn(ctx, 'support-reason', proposal);
  const rows = await ctx.read
    .select({ reason: supports.reason })
    .from(supports)
    .where(eq(supports.proposal, proposal));
  const valid = new Set(rows.map(row => row.reason));
  return texts
    .filter(text => valid.has(text.subject))
    .reverse()
    .slice(0, decided ? undefined : limits.reasonsWhileOpen)
    .map(text => ({
      id: text.subject,
      text: text.fields.reason ?? '',
      lang: text.lang,
      at: text.publishedAt,
      mine: me !== '' && text.author === me,
    }));
}

export async function offersTo(ctx: Context, proposal: Id): Promise<Byline[]> {
  const rows = await ctx.read
    .select({ person: proposalAuthors.person })
    .from(proposalAuthors)
    .where(and(eq(proposalAuthors.proposal, proposal), eq(proposalAuthors.state, 'offered')))
    .orderBy(proposalAuthors.at);
  const people = await bylines(
    ctx.read,
    rows.map(row => row.person),
  );
  return rows.flatMap(row => people.get(row.person) ?? []);
}

export async function mayOffer(
  ctx: Context,
  row: ProposalRow,
  facts: { member: boolean; open: boolean },
): Promise<boolean> {
  const me = personOf(ctx);
  if (!me || !facts.open || !facts.member) return false;
  const known = await ctx.read.$count(
    proposalAuthors,
    and(eq(proposalAuthors.proposal, row.id), eq(proposalAuthors.person, me)),
  );
  if (known > 0) return false;
  const quoted = (await quotedPeople(ctx.read, row.id)).has(me);
  return may(policy, 'offer-to-sign', ctx.actor, { ...facts, quoted });
}
