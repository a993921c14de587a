import { describeEnds, keyOf, linkStructure } from '~/chain/index.server';
import { publishedOne } from '~/gate/index.server';
import type { Version } from '~/gate/words';
import type { Context } from '~/kernel/context';

/** What stands around a text at the desk. */
type Around = { title: string; lines: string[] } | null;

export async function aroundReason(ctx: Context, version: Version): Promise<Around> {
  const text = version.place ? await publishedOne(ctx, 'proposal', version.place) : null;
  return text ? { title: text.title, lines: [text.fields.ask ?? ''] } : null;
}

/** Told here because chain stands above moderation and cannot tell it itself. */
export async function aroundLink(ctx: Context, version: Version): Promise<Around> {
  const parsed = linkStructure.safeParse(version.structure);
  if (!parsed.success) return null;
  const { from, to } = parsed.data;
  const words = await describeEnds(ctx, [from, to], version.lang);
  return { title: words.get(keyOf(from))?.label ?? '', lines: [words.get(keyOf(to))?.label ?? to.id] };
}
