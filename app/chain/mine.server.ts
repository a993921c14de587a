import { ownVersions } from '~/gate/index.server';
import type { Version } from '~/gate/words';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { type Described, describeEnds } from './ends.server';
import { type LinkStructure, linkStructure } from './propose';
import { keyOf } from './walk.server';
import type { End, MeasureKind } from './words';

/** A link of hers that nobody else sees yet: it waits for review, or came back. `id` is that of its version. */
export type WaitingLink = {
  id: Id;
  to: End & { words: Described | null };
  kind: MeasureKind;
  why: string;
  lang: Lang;
  state: Version['state'];
};

/** Hers at one item that wait or came back, newest first. Nobody else's: an answer never tells that they are there. */
export async function waitingLinks(ctx: Context, from: End, lang: Lang): Promise<WaitingLink[]> {
  const told = (await ownVersions(ctx, { kind: 'link-why', place: keyOf(from), open: true })).map(withEnds);
  const words = await describeEnds(
    ctx,
    told.map(({ ends }) => ends.to),
    lang,
  );
  return told.map(({ version, ends }) => ({
    id: version.id,
    to: { ...ends.to, words: words.get(keyOf(ends.to)) ?? null },
    kind: ends.kind,
    why: version.fields.why ?? '',
    lang: version.lang,
    state: version.state,
  }));
}

/** What she said of a pair before: a second link for it is a better wording of the first. */
export type OwnLink = { version: Id; to: LinkStructure['to']; kind: MeasureKind; why: string; lang: Lang };

const standing: readonly Version['state'][] = ['pending', 'held-tech', 'returned', 'published'];

/** Her newest for one pair, by its other end or by the version named; null where she has none. */
export async function ownLink(
  ctx: Context,
  from: End,
  asked: { to: string } | { version: Id },
): Promise<OwnLink | null> {
  const hers = await ownVersions(ctx, { kind: 'link-why', place: keyOf(from) });
  const found = hers
    .filter(version => standing.includes(version.state))
    .map(withEnds)
    .find(({ version, ends }) =>
      'to' in asked ? keyOf(ends.to) === asked.to : version.id === asked.version,
    );
  if (!found) return null;
  const { version, ends } = found;
  return {
    version: version.id,
    to: ends.to,
    kind: ends.kind,
    why: version.fields.why ?? '',
    lang: version.lang,
  };
}

const withEnds = (version: Version) => ({ version, ends: linkStructure.parse(version.structure) });
