import { chainOf } from '~/chain/parts/chain';
import { number as count, day, regionName } from '~/i18n/format';
import type { Lang } from '~/kernel/lang';
import { Button, ChainStrip, Clock, DiffKey, LinkButton, Note } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import type { Refused } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { until } from '~/web/when';
import type { Draft } from '~/web/write-form';
import { read } from '../document/canonical';
import { DocumentBody } from '../document/html';
import type { ChangePage } from '../index.server';
import { Decide } from './Decide';
import { DocDiff } from './DocDiff';
import { History } from './History';
import { Opine, Voices } from './Opinions';
import { clauseDye } from './Origin';

export type ChangeProps = {
  page: ChangePage;
  zone: string;
  draft: Draft;
  answerDraft: Draft;
  formKey: string;
  otherKey: string;
  refused?: Refused | undefined;
};

/** A proposed change: what comes in and goes out, why, what the others think, and what was decided. */
export function ChangeView(props: ChangeProps) {
  const { page, zone } = props;
  const facts = usePage();
  const { lang, now } = facts;
  const t = useT();
  const dye = clauseDye(page.clause.theme);
  const number = String(page.clause.number);
  const left = until(facts, page.until, zone);
  return (
    <Page dye={dye}>
      <PageHead
        dye={dye}
        long
        title={t('declarations.clause.label', { number, title: page.clause.title })}
        crumbs={[
          { href: `/${lang}/declaration/${page.declaration.slug}`, label: t('declarations.title') },
          { href: `/${lang}/clause/${page.clause.id}`, label: t('declarations.clause.number', { number }) },
          { label: t('declarations.change') },
        ]}
        meta={[
          page.by
            ? t(page.by.adult ? 'declarations.change.by-adult' : 'declarations.change.by', {
                name: page.by.pseudonym,
                place: regionName(lang, page.by.country),
              })
            : t('declarations.change'),
          t('declarations.change.since', { day: day(lang, page.publishedAt, { zone: 'UTC', now }) }),
        ]}
      />
      <ChainStrip {...chainOf(t, lang, page.strip)} label={t('declarations.strip', { number })} />
      <div className="wrap sec cols">
        <div className="flow">
          <Decided page={page} />
          <Undecided page={page} />
          {page.both ? <Both page={page} /> : null}
          <h2>{t('declarations.change.what')}</h2>
          <DiffKey />
          <div className="card">
            <DocDiff blocks={page.diff} lang={page.lang} />
          </div>
          <h2 className="h3">{t('declarations.change.why')}</h2>
          <p className="measure" lang={page.lang}>
            {page.why}
          </p>
          <Decide {...props} />
          <Voices page={page} />
          <Opine {...props} />
        </div>
        <aside className="flow">
          {page.standing === 'opinions' && (
            <Clock left={left.left} iso={page.until.toISOString()}>
              {t('declarations.change.decided-from', { at: left.exact })}
            </Clock>
          )}
          <History clause={page.clause.id} history={page.history} />
          {page.may.withdraw && (
            <form method="post" className="flow mt6">
              <h2 className="h3">{t('declarations.change.withdraw')}</h2>
              <p className="sm">{t('declarations.change.withdraw.sure')}</p>
              <input type="hidden" name="key" value={props.otherKey} />
              <Button kind="stop" name="intent" value="withdraw">
                {t('declarations.change.withdraw.yes')}
              </Button>
            </form>
          )}
        </aside>
      </div>
    </Page>
  );
}

function Decided({ page }: { page: ChangePage }) {
  const { lang, now } = usePage();
  const t = useT();
  if (!page.decidedAt || (page.standing !== 'accepted' && page.standing !== 'not-adopted')) return null;
  const at = day(lang, page.decidedAt, { zone: 'UTC', now });
  return (
    <Note tone={page.standing === 'accepted' ? 'ok' : 'plain'}>
      <p>{t(`declarations.decided.${page.standing}`, { day: at })}</p>
      {page.answer && <p lang={page.answer.lang}>{page.answer.text}</p>}
      {page.tally && <p className="sm">{t('declarations.tally', tallied(lang, page.tally))}</p>}
    </Note>
  );
}

/** Nobody decides on it: the whole text is voted on, or was adopted first. */
function Undecided({ page: { standing } }: { page: ChangePage }) {
  const t = useT();
  if (standing !== 'voting' && standing !== 'undecided') return null;
  return (
    <Note tone={standing === 'voting' ? 'wait' : 'plain'}>
      <p>{t(`declarations.standing.${standing}.text`)}</p>
    </Note>
  );
}

const tallied = (lang: Lang, { in: yes, adjust, keep }: NonNullable<ChangePage['tally']>) => ({
  in: count(lang, yes),
  adjust: count(lang, adjust),
  keep: count(lang, keep),
});

/** On an older text: both, whole, for writing it anew. */
function Both({ page }: { page: ChangePage }) {
  const { lang } = usePage();
  const t = useT();
  if (!page.both) return null;
  return (
    <>
      <Note tone="wait" title={t('declarations.older')}>
        <p>{t('declarations.older.text')}</p>
        {page.may.rewrite && (
          <p>
            <LinkButton kind="two" href={`/${lang}/clause/${page.clause.id}/suggest?from=${page.id}`}>
              {t('declarations.older.rewrite')}
            </LinkButton>
          </p>
        )}
      </Note>
      <div className="two-up">
        {(['now', 'proposed'] as const).map(which => (
          <section className="card flow" key={which} aria-labelledby={which}>
            <h2 className="h3" id={which}>
              {t(`declarations.older.${which}`)}
            </h2>
            <div className="doc" lang={page.lang}>
              <DocumentBody doc={read(page.both?.[which] ?? '')} />
            </div>
          </section>
        ))}
      </div>
    </>
  );
}
