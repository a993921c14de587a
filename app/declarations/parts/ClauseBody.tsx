import type { WaitingLink } from '~/chain/index.server';
import { chainOf } from '~/chain/parts/chain';
import type { Expectation, Returned } from '~/discussion/parts/Waiting';
import { day, regionName } from '~/i18n/format';
import { TiedList } from '~/indicators/parts/TiedList';
import { WaitingTies } from '~/proposals/parts/WaitingTies';
import { Button, ChainStrip, Empty, Knot, LinkButton, Note, Row, Rows } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { Page, usePage, useT } from '~/web/page';
import { until } from '~/web/when';
import { read } from '../document/canonical';
import { DocumentBody } from '../document/html';
import type { ChangeLine, ClausePage } from '../index.server';
import { clauseKindKey } from '../words';
import { History } from './History';
import { clauseDye, markOf, Origin } from './Origin';

export type ClauseProps = {
  page: ClausePage;
  /** Hers that nobody else sees yet. */
  links: readonly WaitingLink[];
  returned: Readonly<Record<string, Returned>>;
  wait: Expectation;
  formKey: string;
  zone: string;
};

/** One clause: its words, where it comes from, what measures it, the changes that others propose, and every text it had. */
export function ClauseBody({ page, links, returned, wait, formKey, zone }: ClauseProps) {
  const { lang, now } = usePage();
  const t = useT();
  const dye = clauseDye(page.theme);
  const here = `/${lang}/clause/${page.id}`;
  return (
    <Page dye={dye}>
      <PageHead
        dye={dye}
        long
        title={t('declarations.clause.label', { number: String(page.number), title: page.title })}
        crumbs={[
          { href: `/${lang}/declaration/${page.declaration.slug}`, label: t('declarations.title') },
          { label: t('declarations.clause.number', { number: String(page.number) }) },
        ]}
        meta={[
          t(clauseKindKey(page.kind)),
          t('declarations.version', { number: String(page.history[0]?.number ?? 1) }),
          day(lang, page.history[0]?.at ?? page.publishedAt, { zone: 'UTC', now }),
        ]}
        mark={markOf(page)}
      />
      <ChainStrip
        {...chainOf(t, lang, page.strip)}
        label={t('declarations.strip', { number: String(page.number) })}
      />
      <div className="wrap sec cols">
        <div className="flow">
          <h2 className="vh">{t('declarations.clause.text')}</h2>
          <div className="big doc" lang={page.lang}>
            <DocumentBody doc={read(page.body)} />
          </div>
          <Origin clause={page} />
          {page.may.suggest ? (
            <p className="line">
              <LinkButton href={`${here}/suggest`}>{t('declarations.suggest')}</LinkButton>
            </p>
          ) : (
            page.suggestions && page.closed && <Closed code={page.closed} />
          )}
          <section className="flow mt6" aria-labelledby="ties">
            <h2 id="ties">{t('declarations.ties')}</h2>
            {page.ties.length === 0 ? (
              <p className="cl measure">{t('declarations.ties.none')}</p>
            ) : (
              <TiedList
                ties={page.ties}
                note={tie =>
                  page.own.some(one => one.id === tie.id) ? null : t('declarations.tie.of-proposal')
                }
              />
            )}
            <WaitingTies links={links} at={`/clause/${page.id}/link`} wait={wait} returned={returned} />
            {page.may.link && (
              <p>
                <LinkButton kind="two" href={`${here}/link`}>
                  {t('declarations.tie')}
                </LinkButton>
              </p>
            )}
          </section>
          {page.suggestions && (
            <section className="flow mt6" aria-labelledby="changes">
              <h2 id="changes">{t('declarations.changes')}</h2>
              {page.suggestions.length === 0 ? (
                <Empty
                  dye={dye}
                  level={3}
                  title={t('declarations.changes.none')}
                  text={t('declarations.changes.none.text')}
                />
              ) : (
                <Rows>
                  {page.suggestions.map(change => (
                    <ChangeRow key={change.id} change={change} clause={page.id} zone={zone} />
                  ))}
                </Rows>
              )}
            </section>
          )}
          {!page.suggestions && <p className="cl measure mt6">{t('declarations.changes.members')}</p>}
        </div>
        <aside className="flow">
          <History clause={page.id} history={page.history} />
          {page.may.withdraw && (
            <form method="post" className="flow mt6">
              <h2 className="h3">{t('declarations.withdraw')}</h2>
              <p className="sm">{t('declarations.withdraw.sure')}</p>
              <input type="hidden" name="key" value={formKey} />
              <input type="hidden" name="version" value={page.version} />
              <Button kind="stop" name="intent" value="withdraw">
                {t('declarations.withdraw.yes')}
              </Button>
            </form>
          )}
        </aside>
      </div>
    </Page>
  );
}

const whyClosed: Record<string, 'declarations.suggest.closed' | 'declarations.suggest.phase'> = {
  'declarations.not-writing': 'declarations.suggest.closed',
  'processes.phase-closed': 'declarations.suggest.phase',
};

function Closed({ code }: { code: string }) {
  const t = useT();
  return (
    <Note>
      <p>{t(whyClosed[code] ?? 'declarations.suggest.members')}</p>
    </Note>
  );
}

const knotOf = {
  opinions: 'wait',
  'to-decide': 'wait',
  older: 'wait',
  voting: 'wait',
  undecided: 'none',
  accepted: 'done',
  'not-adopted': 'none',
  withdrawn: 'none',
} as const;

function ChangeRow({ change, clause, zone }: { change: ChangeLine; clause: string; zone: string }) {
  const facts = usePage();
  const { lang } = facts;
  const t = useT();
  return (
    <Row
      lead={<Knot state={knotOf[change.standing]} />}
      title={change.why}
      lang={change.lang}
      href={`/${lang}/clause/${clause}/change/${change.id}`}
      meta={[
        change.standing === 'opinions'
          ? t('declarations.standing.opinions', { at: until(facts, change.until, zone).exact })
          : t(`declarations.standing.${change.standing}`),
        ...(change.by ? [`${change.by.pseudonym}, ${regionName(lang, change.by.country)}`] : []),
      ]}
    />
  );
}
