import { type LinkView, linksOf, ownLink, walk } from '~/chain/index.server';
import type { End, MeasureKind } from '~/chain/words';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { linkKind } from '../words';
import { type FoundReference, findReference, searchReference } from './found.server';
import { type Suggestion, suggestedLinks } from './recommended.server';

export type TieOptions = {
  query: string;
  /** Null while nothing was asked for. */
  found: FoundReference[] | null;
  /** What could measure the recommendations that it comes from. Ours, not official. */
  suggested: Suggestion[];
  chosen: { reference: FoundReference; kind: MeasureKind | null; why: string; lang: Lang | null } | null;
  tied: LinkView[];
};

const foundAtMost = 20;

/**
 * What somebody who ties a proposal or a clause may choose from, and what she chose: `to` ("indicator/16.2.2"), or a link of
 * hers that she words anew. @param given.kind what a suggestion says of it, for the first choice of the form
 */
export async function tieOptions(
  ctx: Context,
  from: End,
  given: { query: string; to: string | null; kind: string | null; version: Id | null },
  lang: Lang,
): Promise<TieOptions> {
  const asked = given.version ? { version: given.version } : given.to ? { to: given.to } : null;
  const own = asked && (await ownLink(ctx, from, asked));
  const to = own ? `${own.to.kind}/${own.to.id}` : given.to;
  const reference = to ? await findReference(ctx, to, lang) : null;
  const behind = (await walk(ctx.read, from, 'back')).map(link => link.from);
  const recommended = behind.filter(end => end.kind === 'recommendation').map(end => end.id);
  return {
    query: given.query,
    found: given.query ? (await searchReference(ctx, given.query, lang)).slice(0, foundAtMost) : null,
    suggested: await suggestedLinks(ctx, [...new Set(recommended)], lang),
    chosen: reference && {
      reference,
      kind: own?.kind ?? linkKind.safeParse(given.kind).data ?? null,
      why: own?.why ?? '',
      lang: own?.lang ?? null,
    },
    tied: await linksOf(ctx, from, lang),
  };
}
