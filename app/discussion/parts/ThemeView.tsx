import { day, list } from '~/i18n/format';
import { Empty, Knot, LinkButton, Mark, Pages, Progress, Row, Rows, Tabs } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { Page, usePage, useT } from '~/web/page';
import type { Grew, ThemePage } from '../index.server';
import { dyeOf } from '../words';
import { markOfThread } from './mark';
import { type Expectation, Expected } from './Waiting';

export type ThemeViewProps = {
  page: ThemePage;
  open: boolean;
  wait: Expectation;
  /** Thread -> the proposals that quote its posts. */
  grew: Readonly<Record<string, readonly Grew[]>>;
};

export function ThemeView({ page, open, wait, grew }: ThemeViewProps) {
  const { lang, process, now } = usePage();
  const t = useT();
  const dye = dyeOf[page.code];
  const start = `/${lang}/t/${page.id}/new`;
  return (
    <Page dye={dye}>
      <PageHead
        dye={dye}
        wide
        title={t(`discussion.theme.${page.code}`)}
        lead={t(`discussion.theme.${page.code}.lead`)}
        crumbs={[{ href: `/${lang}/process/${process?.slug}/themes`, label: t('discussion.themes') }]}
        actions={
          open ? (
            <>
              <LinkButton href={start} icon="plus">
                {t('discussion.start')}
              </LinkButton>
              <span className="sm">
                {t('discussion.start.first')} <Expected wait={wait} />
              </span>
            </>
          ) : (
            <span>{t('discussion.closed-phase')}</span>
          )
        }
      />
      <div className="wrap">
        <Tabs
          label={t('discussion.tabs')}
          items={[
            { href: `/${lang}/t/${page.id}`, label: t('discussion.threads'), current: true },
            { href: `/${lang}/proposals?theme=${page.code}`, label: t('discussion.proposals') },
          ]}
        />
      </div>
      <div className="wrap sec cols">
        <div>
          <h2 className="vh">{t('discussion.threads')}</h2>
          {page.mine.length > 0 && (
            <Rows>
              {page.mine.map(version => (
                <Row
                  key={version.id}
                  lead={<Knot state="wait" />}
                  title={version.fields.title}
                  href={`/${lang}/t/${page.id}/edit/${version.id}`}
                  lang={version.lang}
                  meta={[
                    version.state === 'returned'
                      ? t('discussion.state.returned')
                      : t('discussion.state.waiting'),
                  ]}
                />
              ))}
            </Rows>
          )}
          {page.threads.length === 0 && page.mine.length === 0 && (
            <Empty dye={dye} title={t('discussion.empty.theme')} text={t('discussion.empty.theme.text')}>
              {open && <LinkButton href={start}>{t('discussion.start')}</LinkButton>}
            </Empty>
          )}
          {page.threads.length > 0 && (
            <Rows>
              {page.threads.map(thread => {
                const grown = grew[thread.id] ?? [];
                const mark = markOfThread(thread.id, grown);
                return (
                  <Row
                    key={thread.id}
                    lead={<Mark {...mark} />}
                    title={thread.title}
                    href={`/${lang}/t/${thread.id}`}
                    lang={thread.lang}
                    meta={[
                      t('discussion.posts', { count: thread.posts }),
                      day(lang, thread.at, { zone: 'UTC', now }),
                      grown.length > 0 && (
                        <b>
                          {t('discussion.born', {
                            list: list(
                              lang,
                              grown.map(one => one.short),
                            ),
                            count: grown.length,
                          })}
                        </b>
                      ),
                      grown.length > 0 && <Progress states={mark.states} />,
                    ]}
                  />
                );
              })}
            </Rows>
          )}
          <Pages page={1} last={page.pages} href={n => `/${lang}/t/${page.id}?page=${n}`} />
        </div>
        <aside className="flow">
          <h2 className="h3">{t('discussion.well')}</h2>
          <p className="sm">{t('discussion.well.text')}</p>
        </aside>
      </div>
    </Page>
  );
}
