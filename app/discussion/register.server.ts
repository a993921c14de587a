import { eq } from 'drizzle-orm';
import { endKind } from '~/chain/index.server';
import { kind } from '~/gate/index.server';
import { aroundKind } from '~/moderation/index.server';
import { notify } from '~/notices/index.server';
import { whenOpened } from '~/processes/index.server';
import { openThemesOf } from './act.server';
import { aroundPost } from './desk.server';
import { postFields, threadFields } from './fields';
import { describePosts } from './strip.server';
import { posts, threads } from './tables.server';

export function register(): void {
  whenOpened('discussion', openThemesOf);
  kind({
    kind: 'thread',
    fields: threadFields,
    href: subject => `/t/${subject}`,
    change: ({ id, place }) => `/t/${place}/edit/${id}`,
    async onPublished(tx, ctx, version, first) {
      if (!first) {
        await tx.update(threads).set({ hiddenAt: null }).where(eq(threads.id, version.subject));
        return;
      }
      await tx.insert(threads).values({
        id: version.subject,
        process: version.process ?? '',
        theme: String(version.structure.theme),
        author: version.author,
        state: 'open',
        publishedAt: ctx.now,
      });
    },
    async onHidden(tx, ctx, version) {
      await tx.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, version.subject));
    },
  });

  kind({
    kind: 'post',
    fields: postFields,
    href: (subject, { place }) => `/t/${place}#p${subject}`,
    change: ({ id, place }) => `/t/${place}/edit/${id}`,
    named: 'thread',
    async onPublished(tx, ctx, version, first) {
      if (!first) {
        await tx.update(posts).set({ hiddenAt: null }).where(eq(posts.id, version.subject));
        return;
      }
      const replyTo = typeof version.structure.replyTo === 'string' ? version.structure.replyTo : null;
      const thread = String(version.structure.thread);
      await tx
        .insert(posts)
        .values({ id: version.subject, thread, author: version.author, replyTo, publishedAt: ctx.now });
      const [asked] = replyTo
        ? await tx.select({ author: posts.author }).from(posts).where(eq(posts.id, replyTo))
        : await tx.select({ author: threads.author }).from(threads).where(eq(threads.id, thread));
      if (asked && asked.author !== version.author)
        await notify(tx, ctx, [asked.author], 'answered', { kind: 'post', id: version.subject });
    },
    async onHidden(tx, ctx, version) {
      await tx.update(posts).set({ hiddenAt: ctx.now }).where(eq(posts.id, version.subject));
    },
  });

  endKind('post', describePosts);
  aroundKind('post', aroundPost);
}
