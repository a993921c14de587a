import { and, desc, eq, isNull } from 'drizzle-orm';
import { published } from '~/gate/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { phasesOf } from '~/processes/index.server';
import { lines, type ProposalLine } from './list.server';
import { proposeOver } from './read.server';
import { stateNow } from './rules';
import { mostAlike } from './similarity';
import { proposals } from './tables.server';
import { limits } from './words';

/** As many of the newest as are compared. */
const reach = 500;

/**
 * Public proposals of a process that look like what she is writing, the most alike first. Shown before she sends, so that she
 * may support one instead; it never stops her. Full-text search asks for every word, which a whole text never fulfils, so
 * the words are compared here. @param except her own proposal, when she revises one
 */
export async function similar(
  ctx: Context,
  given: { process: Id; title: string; ask: string; except?: Id },
  lang: Lang,
): Promise<ProposalLine[]> {
  const over = proposeOver(await phasesOf(ctx.read, given.process), ctx.now);
  const rows = await ctx.read
    .select()
    .from(proposals)
    .where(and(eq(proposals.process, given.process), isNull(proposals.hiddenAt)))
    .orderBy(desc(proposals.publishedAt), desc(proposals.id))
    .limit(reach);
  const texts = await published(
    ctx,
    'proposal',
    rows.map(row => row.id),
  );
  const candidates = rows.flatMap(row => {
    const text = texts.get(row.id);
    if (!text || row.id === given.except) return [];
    return [{ row, title: text.title, ask: text.fields.ask ?? '' }];
  });
  const found = mostAlike(given, candidates, limits.similar).map(({ item: { row } }) => ({
    ...row,
    state: stateNow(row.state, over),
  }));
  return lines(ctx, found, lang);
}
