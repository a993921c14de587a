import { desc, eq } from 'drizzle-orm';
import { link, linksAt, unlink } from '~/chain/index.server';
import { findTheme } from '~/discussion/index.server';
import type { Version } from '~/gate/words';
import { bylines } from '~/identity/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { notify } from '~/notices/index.server';
import type { Db } from '~db/store.server';
import { authorsOf, currentState, type ProposalRow } from './read.server';
import { next } from './rules';
import { postAuthors } from './sources.server';
import { proposalAuthors, proposals } from './tables.server';
import { type Sources, type Structure, structure as structureSchema } from './words';
import { move } from './write.server';

const rowOf = async (tx: Db, id: Id): Promise<ProposalRow | undefined> =>
  (await tx.select().from(proposals).where(eq(proposals.id, id)))[0];

/**
 * A text that was public, went to people who care for her and comes back without concern: the same words, so it has no base.
 * That it was away takes nothing from what its authors may do (R30).
 */
const comesBack = (before: ProposalRow, version: Version): boolean =>
  before.hiddenAt !== null && before.state !== 'withdrawn' && version.base === null;

/**
 * The proposal is born, or its better wording takes effect. A wording that was approved too late (decided, withdrawn, the
 * phase is over) is refused, so that no review changes what others already supported or what stands on a ballot.
 */
export async function publishProposal(tx: Db, ctx: Context, version: Version): Promise<void> {
  const structure = structureSchema.parse(version.structure);
  const before = await rowOf(tx, version.subject);
  const back = before !== undefined && comesBack(before, version);
  if (before && !back && (await currentState(tx, before, ctx.now)) !== 'open')
    refuse('proposals.no-longer-open', 409);
  const authors = await postAuthors(tx, structure.sources.posts);
  const countries = await bylines(tx, [...authors.values()]);
  const told = {
    theme: structure.theme,
    version: version.id,
    addressees: structure.addressees,
    due: structure.due,
    sourceCountries: new Set([...countries.values()].map(person => person.country)).size,
  };
  if (before)
    await tx
      .update(proposals)
      .set({ ...told, revisedAt: back ? before.revisedAt : ctx.now, hiddenAt: null })
      .where(eq(proposals.id, version.subject));
  else await give(tx, ctx, version, told);
  await quote(tx, ctx, version, structure.sources, authors);
}

type Told = Pick<ProposalRow, 'theme' | 'version' | 'addressees' | 'due' | 'sourceCountries'>;

/** The next number of the network. Given on publication, so that what waits or never comes leaves no gap (R12). */
async function give(tx: Db, ctx: Context, version: Version, told: Told): Promise<void> {
  const [last] = await tx
    .select({ number: proposals.number })
    .from(proposals)
    .orderBy(desc(proposals.number))
    .limit(1);
  await tx.insert(proposals).values({
    id: version.subject,
    process: (await findTheme(tx, told.theme)).process,
    author: version.author,
    number: (last?.number ?? 0) + 1,
    state: 'open',
    publishedAt: ctx.now,
    ...told,
  });
  await tx
    .insert(proposalAuthors)
    .values({ proposal: version.subject, person: version.author, state: 'author', at: ctx.now });
}

/** What it quotes is told anew from the version that is now public; those quoted for the first time are told. */
async function quote(
  tx: Db,
  ctx: Context,
  version: Version,
  sources: Structure['sources'],
  authors: Map<Id, Id>,
): Promise<void> {
  const to = { kind: 'proposal', id: version.subject } as const;
  const already = new Set((await linksAt(tx, [to], 'to')).map(one => one.from.id));
  await unlink(tx, to, 'quotes');
  for (const from of endsOf(sources))
    await link(tx, ctx, { from, to, kind: 'quotes', process: version.process, by: version.author });
  const own = await authorsOf(tx, version.subject);
  const fresh = [...authors].flatMap(([post, person]) =>
    already.has(post) || own.includes(person) ? [] : [person],
  );
  await notify(tx, ctx, fresh, 'quoted', to);
}

const endsOf = ({ posts, recommendations }: Sources) => [
  ...posts.map(id => ({ kind: 'post', id }) as const),
  ...recommendations.map(id => ({ kind: 'recommendation', id }) as const),
];

/**
 * Its text is no longer public. Its author may do that until it is frozen on a ballot, and then it is withdrawn for good.
 * Care for a person may do it at any time: what was decided stays decided, only the words are gone, until they come back.
 */
export async function hideProposal(tx: Db, ctx: Context, version: Version): Promise<void> {
  const row = await rowOf(tx, version.subject);
  if (!row || row.hiddenAt || row.version !== version.id) return;
  if (ctx.actor.kind !== 'person' || ctx.actor.id !== version.author) {
    await tx.update(proposals).set({ hiddenAt: ctx.now }).where(eq(proposals.id, row.id));
    return;
  }
  if (!next(row.state, 'withdraw')) refuse('proposals.frozen', 409);
  await move(tx, ctx, row, 'withdraw');
}
