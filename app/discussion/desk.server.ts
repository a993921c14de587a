import { and, desc, eq, isNull } from 'drizzle-orm';
import { published, publishedOne } from '~/gate/index.server';
import type { Version } from '~/gate/words';
import type { Context } from '~/kernel/context';
import { posts } from './tables.server';

const shown = 3;

/** What a reviewer sees around a post: the thread's question, what it answers, and the last words before it. */
export async function aroundPost(
  ctx: Context,
  version: Version,
): Promise<{ title: string; lines: string[] } | null> {
  const thread = await publishedOne(ctx, 'thread', version.place ?? '');
  if (!thread) return null;
  const answered = typeof version.structure.replyTo === 'string' ? [version.structure.replyTo] : [];
  const last = await ctx.read
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.thread, thread.subject), isNull(posts.hiddenAt)))
    .orderBy(desc(posts.publishedAt), desc(posts.id))
    .limit(shown);
  const ids = [...answered, ...last.map(post => post.id).reverse()];
  const texts = await published(ctx, 'post', ids);
  const lines = [...new Set(ids)].map(id => texts.get(id)?.fields.body ?? '').filter(line => line !== '');
  return { title: thread.title, lines: [thread.fields.opening ?? '', ...lines] };
}
