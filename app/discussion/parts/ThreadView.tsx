import type { StripStop } from '~/chain/index.server';
import { chainOf } from '~/chain/parts/chain';
import { day, regionName } from '~/i18n/format';
import {
  Button,
  ChainStrip,
  LinkButton,
  Note,
  Pages,
  Post,
  PostGone,
  Provenance,
  Stitch,
  Thread,
} from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import type { Refused } from '~/web/ask.server';
import { NotSent } from '~/web/not-sent';
import { Page, usePage, useT } from '~/web/page';
import { exactly } from '~/web/when';
import { WriteForm } from '~/web/write-form';
import { postFields } from '../fields';
import type { Grew, PostView, ThreadPage } from '../index.server';
import { dyeOf } from '../words';
import { markOfThread } from './mark';
import { type Expectation, type Returned, Waiting } from './Waiting';

export type ThreadViewProps = {
  page: ThreadPage;
  open: boolean;
  wait: Expectation;
  propose: string | null;
  /** Post -> proposals; and those of all its pages. */
  grew: Readonly<Record<string, readonly Grew[]>>;
  ofThread: readonly Grew[];
  chain: readonly StripStop[];
  returned: Readonly<Record<string, Returned>>;
  draft: Readonly<Record<string, string>> | null;
  formKey: string;
  answering: string | null;
  refused?: Refused | undefined;
};

export const paragraphs = (text: string) => text.split(/\n+/).map((line, place) => <p key={place}>{line}</p>);

export function ThreadView(props: ThreadViewProps) {
  const { page, chain, wait, returned } = props;
  const { lang, process, now, country } = usePage();
  const t = useT();
  const dye = dyeOf[page.theme.code];
  const when = (at: Date) => ({ iso: at.toISOString(), text: day(lang, at, { zone: 'UTC', now }) });
  return (
    <Page dye={dye}>
      <PageHead
        dye={dye}
        long
        mark={markOfThread(page.id, props.ofThread)}
        title={page.title ?? t('discussion.thread-withdrawn')}
        lang={page.lang}
        crumbs={[
          { href: `/${lang}/process/${process?.slug}/themes`, label: t('discussion.themes') },
          { href: `/${lang}/t/${page.theme.id}`, label: t(`discussion.theme.${page.theme.code}`) },
        ]}
        meta={[
          t('discussion.posts', { count: page.total }),
          t('discussion.countries', { count: page.countries }),
          t('discussion.opened', { day: when(page.at).text }),
        ]}
        actions={
          props.propose &&
          page.total > 0 && (
            <LinkButton kind="two" icon="pen" href={`/${lang}${props.propose}`}>
              {t('discussion.propose')}
            </LinkButton>
          )
        }
      />
      {chain.length > 0 && <ChainStrip {...chainOf(t, lang, chain)} label={t('chain.of-thread')} />}
      <div className="wrap sec cols">
        <div>
          <h2 className="vh">{t('discussion.posts-title')}</h2>
          <Thread>
            {page.page === 1 && page.title !== null && (
              <Post
                id="opening"
                state="published"
                author={
                  page.mine
                    ? t('discussion.you-named', { name: page.by?.pseudonym ?? '' })
                    : page.by?.pseudonym
                }
                label={page.by?.adult ? t('discussion.adult') : undefined}
                place={page.by && !page.by.adult ? regionName(lang, page.by.country) : undefined}
                time={when(page.at)}
                lang={page.lang}
              >
                {paragraphs(page.opening)}
              </Post>
            )}
            {page.posts.map(post => (
              <OnePost
                key={post.id}
                post={post}
                thread={page}
                mayReply={props.open && page.mayReply}
                time={when(post.at)}
                grew={props.grew[post.id] ?? []}
              />
            ))}
            {page.pending.map(version => (
              <Post
                key={version.id}
                id={`v${version.id}`}
                state="held"
                mine
                author={t('discussion.you')}
                time={{
                  iso: version.createdAt.toISOString(),
                  text: exactly({ lang, country, now }, version.createdAt),
                }}
                lang={version.lang}
                note={<Waiting state={version.state} wait={wait} returned={returned[version.id]} />}
                actions={<OwnActs thread={page.id} version={version.id} />}
              >
                {paragraphs(version.fields.body ?? '')}
              </Post>
            ))}
            {page.page === page.pages && <Reply {...props} />}
          </Thread>
          <Pages page={page.page} last={page.pages} href={n => `/${lang}/t/${page.id}?page=${n}`} />
        </div>
        <aside className="flow">
          {props.ofThread.length > 0 && (
            <>
              <h2 className="h3">{t('discussion.grew.thread')}</h2>
              {props.ofThread.map(one => (
                <Provenance
                  key={one.id}
                  mark={{ seed: one.id, states: one.woven }}
                  href={`/${lang}${one.href}`}
                >
                  {one.label}
                </Provenance>
              ))}
            </>
          )}
          <h2 className="h3">{t('discussion.who-reads')}</h2>
          <p className="sm">{t('discussion.who-reads.text')}</p>
          <h2 className="h3">{t('discussion.next')}</h2>
          <p className="sm">{t('discussion.next.text')}</p>
        </aside>
      </div>
    </Page>
  );
}

function OnePost({
  post,
  thread,
  mayReply,
  time,
  grew,
}: {
  post: PostView;
  thread: ThreadPage;
  mayReply: boolean;
  time: { iso: string; text: string };
  grew: readonly Grew[];
}) {
  const { lang } = usePage();
  const t = useT();
  if (post.body === null) return <PostGone id={`p${post.id}`}>{t('discussion.withdrawn')}</PostGone>;
  return (
    <Post
      id={`p${post.id}`}
      state="published"
      mine={post.mine}
      author={post.by?.pseudonym}
      label={post.by?.adult ? t('discussion.adult') : undefined}
      place={
        post.mine
          ? t('discussion.you')
          : post.by && !post.by.adult
            ? regionName(lang, post.by.country)
            : undefined
      }
      time={time}
      lang={post.lang}
      answers={
        post.answers
          ? {
              href: `#p${post.answers.id}`,
              text: post.answers.line
                ? t('discussion.answers', { name: post.answers.by, line: post.answers.line })
                : t('discussion.answers-withdrawn'),
            }
          : undefined
      }
      grew={grew.map(one => ({
        href: `/${lang}${one.href}`,
        mark: { seed: one.id, states: one.woven },
        text: t('discussion.grew', { label: one.short }),
      }))}
      actions={
        <>
          {mayReply && (
            <LinkButton
              kind="three"
              icon="reply"
              href={`/${lang}/t/${thread.id}?page=last&to=${post.id}#write`}
            >
              {t('discussion.reply')}
            </LinkButton>
          )}
          {post.version && <OwnActs thread={thread.id} version={post.version} />}
        </>
      }
    >
      {paragraphs(post.body)}
    </Post>
  );
}

/** Her own text: change it, or take it back. Taking back asks first, on a page that works without script. */
function OwnActs({ thread, version }: { thread: string; version: string }) {
  const { lang } = usePage();
  const t = useT();
  return (
    <>
      <LinkButton kind="three" icon="pen" href={`/${lang}/t/${thread}/edit/${version}`}>
        {t('discussion.change')}
      </LinkButton>
      <details className="ask-first">
        <summary className="btn three">{t('discussion.take-back')}</summary>
        <form method="post" className="line">
          <input type="hidden" name="intent" value="take-back" />
          <input type="hidden" name="version" value={version} />
          <span className="sm">{t('discussion.take-back.sure')}</span>
          <Button kind="stop">{t('discussion.take-back.yes')}</Button>
        </form>
      </details>
    </>
  );
}

function Reply({ page, open, draft, formKey, answering, refused }: ThreadViewProps) {
  const t = useT();
  if (!open || !page.mayReply)
    return (
      <Stitch state="none" id="write">
        <div className="flow">
          <NotSent refused={refused} />
          <Note>
            <p>{open ? t('discussion.closed') : t('discussion.closed-phase')}</p>
          </Note>
        </div>
      </Stitch>
    );
  const answered = page.posts.find(post => post.id === answering);
  return (
    <Stitch state="none" id="write">
      <h2>{t('discussion.yours')}</h2>
      {answered && (
        <p className="sm cl">{t('discussion.answering', { name: answered.by?.pseudonym ?? '' })}</p>
      )}
      <WriteForm
        fields={postFields}
        refused={refused}
        draft={draft}
        draftName={`reply:${page.id}`}
        formKey={formKey}
        intent="reply"
        hidden={answering ? { to: answering } : undefined}
        submit={t('discussion.send')}
        after={<p className="sm cl">{t('discussion.send.first')}</p>}
      />
    </Stitch>
  );
}
