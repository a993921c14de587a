import { inArray } from 'drizzle-orm';
import type { Described, Origin } from '~/chain/index.server';
import { published } from '~/gate/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import type { Db } from '~db/store.server';
import { proposals } from './tables.server';
import { label } from './words';

/** "P-29, title" for everybody, since proposals are public; the number alone for one that was withdrawn. */
export async function describeProposals(
  ctx: Context,
  ids: readonly Id[],
  lang: Lang,
): Promise<Map<Id, Described>> {
  const rows = await ctx.read
    .select()
    .from(proposals)
    .where(inArray(proposals.id, [...ids]));
  const texts = await published(ctx, 'proposal', ids, lang);
  return new Map(
    rows.map(row => {
      const title = texts.get(row.id)?.title;
      const own = label(row.number);
      return [
        row.id,
        {
          label: title ? `${own}, ${title}` : own,
          short: own,
          href: `/proposals/${own}`,
          state: row.state === 'open' ? 'wait' : 'done',
        },
      ];
    }),
  );
}

/** A proposal that can still be read may be tied to what measures it, whatever was decided about it. */
export async function proposalOrigin(db: Db, id: Id): Promise<Origin | null> {
  const [row] = await db
    .select({ process: proposals.process, hiddenAt: proposals.hiddenAt })
    .from(proposals)
    .where(inArray(proposals.id, [id]));
  return row && !row.hiddenAt ? { process: row.process, audience: 'public' } : null;
}
