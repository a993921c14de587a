import { and, eq, ne } from 'drizzle-orm';
import { must } from '~/access/policy';
import { ownVersions, type Sent, submit, withdraw } from '~/gate/index.server';
import { personOf } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { once } from '~/kernel/once.server';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { describeEnds, originOf } from './ends.server';
import { policy } from './policy';
import { type LinkStructure, linkStructure } from './propose';
import { links } from './tables.server';
import { keyOf } from './walk.server';

type Form = { key?: string; lang: Lang; acknowledged?: boolean; draft?: string };

/**
 * One link for each person and pair, whatever she proposes for it: the id is made of them, so that a second proposal is a
 * new version of the first and two can never wait at once. The key outside the database keeps it from being guessed.
 */
const linkId = (ctx: Context, person: Id, { from, to }: LinkStructure): Id =>
  ctx.keys.mac('link', person, keyOf(from), keyOf(to)).toString('hex').slice(0, 26);

/** @throws Refusal chain.already-linked 409 when another person's link of this kind already joins the two */
export async function mustBeFree(tx: Db, id: Id, { from, to, kind }: LinkStructure): Promise<void> {
  const pair = and(
    eq(links.fromKind, from.kind),
    eq(links.from, from.id),
    eq(links.toKind, to.kind),
    eq(links.to, to.id),
    eq(links.kind, kind),
    ne(links.id, id),
  );
  if ((await tx.$count(links, pair)) > 0) refuse('chain.already-linked', 409);
}

/**
 * Ties a proposal or a clause to what measures it, with a why. It waits for a human like every text; the link is born
 * when the why is published.
 * @throws Refusal chain.link-kind 422, chain.unknown-end 422, chain.not-found 404, chain.already-linked 409
 */
export async function proposeLink(
  ctx: Context,
  given: Form & {
    from: { kind: string; id: Id };
    to: { kind: string; id: string };
    kind: string;
    why: string;
  },
): Promise<Sent> {
  const parsed = linkStructure.safeParse({ from: given.from, to: given.to, kind: given.kind });
  if (!parsed.success)
    return parsed.error.issues.some(issue => issue.path[0] === 'kind')
      ? refuse('chain.link-kind', 422)
      : refuse('chain.unknown-end', 422);
  const structure = parsed.data;
  const known = (await describeEnds(ctx, [structure.to], given.lang)).size > 0;
  return ctx.write(tx =>
    once(tx, ctx, given.key, async () => {
      const origin = (await originOf(tx, structure.from)) ?? refuse('chain.not-found', 404);
      must(policy, 'propose-link', ctx.actor, { process: origin.process });
      if (!known) refuse('chain.unknown-end', 422);
      const id = linkId(ctx, personOf(ctx), structure);
      await mustBeFree(tx, id, structure);
      return submit(tx, ctx, {
        kind: 'link-why',
        subject: id,
        lang: given.lang,
        fields: { why: given.why },
        structure,
        place: keyOf(structure.from),
        process: origin.process,
        audience: origin.audience,
        acknowledged: given.acknowledged,
        draft: given.draft,
      });
    }),
  );
}

/** She takes her link back, public or still waiting. @throws Refusal chain.not-found 404 when it is not hers */
export async function withdrawLink(ctx: Context, link: Id): Promise<void> {
  const hers = (await ownVersions(ctx, { kind: 'link-why', subject: link })).filter(version =>
    ['pending', 'held-tech', 'returned', 'published'].includes(version.state),
  );
  if (hers.length === 0) refuse('chain.not-found', 404);
  await ctx.write(async (tx, after) => {
    for (const version of hers) await withdraw(tx, ctx, after, version.id);
  });
}
