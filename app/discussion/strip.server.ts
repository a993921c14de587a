import { inArray } from 'drizzle-orm';
import type { Described } from '~/chain/index.server';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { isMember } from '~/processes/index.server';
import { posts, threads } from './tables.server';

/** Posts on a strip: a link to the thread for those who may open it, a count for the others. Never a word of them. */
export async function describePosts(ctx: Context, ids: readonly Id[]): Promise<Map<Id, Described>> {
  const rows = await ctx.read
    .select()
    .from(posts)
    .where(inArray(posts.id, [...ids]));
  const places = await ctx.read
    .select({ id: threads.id, process: threads.process })
    .from(threads)
    .where(inArray(threads.id, [...rows.map(row => row.thread), '']));
  const processOf = new Map(places.map(place => [place.id, place.process]));
  return new Map(
    rows.map(row => {
      const open = row.hiddenAt === null && isMember(ctx.actor, processOf.get(row.thread) ?? '');
      return [row.id, { label: '', href: open ? `/t/${row.thread}#p${row.id}` : null }];
    }),
  );
}
