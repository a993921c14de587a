import { useLoaderData } from '@remix-run/react';
import { type PostView, place } from '~/discussion/index.server';
import { dyeOf } from '~/discussion/words';
import { refuse } from '~/kernel/refusal';
import { Empty, LinkButton, Picks } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { read } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { newProposalForm } from '../index.server';
import { limits } from '../words';

/** As many pages of a thread as a form can hold. */
const pagesAtMost = 10;

export const loader = read(async ({ ctx, lang, params, url }) => {
  if (ctx.actor.kind === 'visitor') return refuse('access.sign-in', 401);
  const id = params.id ?? '';
  const first = await place(ctx, id, 1, lang);
  if (first.kind !== 'thread') return refuse('discussion.not-found', 404);
  const posts: PostView[] = [...first.posts];
  for (let page = 2; page <= Math.min(first.pages, pagesAtMost); page++) {
    const next = await place(ctx, id, page, lang);
    if (next.kind === 'thread') posts.push(...next.posts);
  }
  // Refused here rather than after she has written: the phase, or that she is no young member.
  await newProposalForm(ctx, { theme: first.theme.id, sources: { posts: [], recommendations: [] } }, lang);
  return {
    thread: { id, title: first.title },
    theme: first.theme,
    posts: posts.flatMap(post =>
      // What an adult of the network asked or explained helps a conversation; a proposal starts from young people's words (R72).
      post.body === null || post.by?.adult
        ? []
        : [{ id: post.id, by: post.by?.pseudonym ?? '', line: post.body, lang: post.lang }],
    ),
    chosen: url.searchParams.getAll('posts'),
  };
});

/** From a conversation to a proposal: whose words it starts from. */
export default function Choose() {
  const { thread, theme, posts, chosen } = useLoaderData<typeof loader>();
  const { lang } = usePage();
  const t = useT();
  const dye = dyeOf[theme.code];
  return (
    <Page dye={dye}>
      <PageHead
        dye={dye}
        title={t('proposals.new')}
        lead={t('proposals.choose.lead')}
        crumbs={[
          { href: `/${lang}/t/${thread.id}`, label: thread.title ?? t('discussion.thread-withdrawn') },
        ]}
      />
      <div className="wrap sec">
        {posts.length === 0 ? (
          <Empty dye={dye} title={t('discussion.posts', { count: 0 })}>
            <LinkButton kind="two" href={`/${lang}/t/${thread.id}`}>
              {t('discussion.yours')}
            </LinkButton>
          </Empty>
        ) : (
          <form className="flow measure" method="get" action={`/${lang}/proposals/new`}>
            <input type="hidden" name="theme" value={theme.id} />
            <Picks
              name="posts"
              label={t('proposals.choose.posts')}
              hint={t('proposals.choose.hint', { max: String(limits.posts) })}
              values={chosen}
              choices={posts.map(post => ({
                value: post.id,
                label: (
                  <>
                    <b>{post.by}</b> <span lang={post.lang ?? undefined}>{post.line}</span>
                  </>
                ),
              }))}
            />
            <div className="line">
              <button className="btn" type="submit">
                {t('proposals.choose.next')}
              </button>
            </div>
          </form>
        )}
      </div>
    </Page>
  );
}
