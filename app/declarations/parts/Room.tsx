import { type Expectation, type Returned, Waiting } from '~/discussion/parts/Waiting';
import { dyeOf } from '~/discussion/words';
import { Empty, Knot, LinkButton, Mark, Note, Row, Rows } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import type { Refused } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { exactly, until } from '~/web/when';
import type { DraftingPage } from '../index.server';
import { Order } from './Order';
import { clauseDye } from './Origin';
import { Ready } from './Ready';

export type RoomProps = {
  page: DraftingPage;
  process: { slug: string; name: string; zone: string };
  wait: Expectation;
  returned: Readonly<Record<string, Returned>>;
  formKey: string;
  refused?: Refused | undefined;
};

/** The drafters' room: what waits for them, in the order in which it is done. */
export function Room(props: RoomProps) {
  const { page, process, refused } = props;
  const { lang } = usePage();
  const t = useT();
  const base = `/${lang}/declaration/${process.slug}`;
  const { declaration } = page;
  return (
    <Page dye="y">
      <PageHead
        dye="y"
        title={t('declarations.room')}
        lead={t('declarations.room.lead')}
        crumbs={[
          { href: `/${lang}/process/${process.slug}`, label: process.name },
          ...(declaration ? [{ href: base, label: t('declarations.title') }] : []),
        ]}
      />
      <div className="wrap sec cols">
        <div className="flow">
          {refused && (
            <Note tone="bad" focus>
              <p>{refused.refusal.sentence}</p>
            </Note>
          )}
          {!declaration && page.mine.every(version => version.kind !== 'declaration') && (
            <Empty dye="y" title={t('declarations.room.begin')} text={t('declarations.room.begin.text')}>
              {page.writing && (
                <LinkButton href={`${base}/write/text`}>{t('declarations.room.begin.do')}</LinkButton>
              )}
            </Empty>
          )}
          <Mine {...props} base={base} />
          <Proposals page={page} base={base} />
          <Changes page={page} zone={process.zone} />
        </div>
        <aside className="flow">
          {declaration && <Order {...props} base={base} />}
          {declaration && <Ready {...props} base={base} />}
        </aside>
      </div>
    </Page>
  );
}

type At = { base: string };

/** Her own texts that wait or came back. */
function Mine({ page, wait, returned, base }: RoomProps & At) {
  const facts = usePage();
  const t = useT();
  if (page.mine.length === 0) return null;
  return (
    <section className="flow">
      <h2>{t('declarations.room.mine')}</h2>
      <Rows>
        {page.mine.map(version => (
          <Row
            key={version.id}
            lead={<Knot state="wait" />}
            title={version.fields.title ?? ''}
            lang={version.lang}
            href={`${base}/write/${version.kind === 'clause' ? 'clause' : 'text'}?version=${version.id}`}
            meta={[exactly(facts, version.createdAt)]}
          >
            <Waiting state={version.state} wait={wait} returned={returned[version.id]} />
          </Row>
        ))}
      </Rows>
      <p className="sm cl">{t('declarations.room.mine.text')}</p>
    </section>
  );
}

/** What young people adopted: those without a clause first. */
function Proposals({ page, base }: { page: DraftingPage } & At) {
  const { lang } = usePage();
  const t = useT();
  if (!page.declaration) return null;
  return (
    <section className="flow mt6">
      <h2>{t('declarations.room.proposals')}</h2>
      {page.proposals.length === 0 && <p className="cl measure">{t('declarations.room.proposals.none')}</p>}
      <Rows>
        {page.proposals.map(proposal => (
          <Row
            key={proposal.id}
            dye={dyeOf[proposal.theme.code]}
            lead={<Mark seed={proposal.id} states={['done', 'done', ...Array(7).fill('none')]} />}
            title={`${proposal.label}, ${proposal.title ?? ''}`}
            lang={proposal.lang}
            href={`/${lang}${proposal.href}`}
            meta={[t('declarations.room.clauses', { count: proposal.clauses })]}
          >
            {page.writing && (
              <p>
                <LinkButton kind="two" href={`${base}/write/clause?proposal=${proposal.id}`}>
                  {t('declarations.room.write')}
                </LinkButton>
              </p>
            )}
          </Row>
        ))}
      </Rows>
      {page.writing && (
        <p>
          <a href={`${base}/write/clause`}>{t('declarations.room.editorial')}</a>
        </p>
      )}
    </section>
  );
}

function Changes({ page, zone }: { page: DraftingPage; zone: string }) {
  const facts = usePage();
  const { lang } = facts;
  const t = useT();
  if (!page.declaration) return null;
  return (
    <section className="flow mt6">
      <h2>{t('declarations.room.changes')}</h2>
      {page.changes.length === 0 && <p className="cl">{t('declarations.room.changes.none')}</p>}
      <Rows>
        {page.changes.map(change => {
          const clause = page.clauses.find(one => one.id === change.clause);
          return (
            <Row
              key={change.id}
              dye={clauseDye(clause?.theme ?? null)}
              lead={<Knot state={change.standing === 'to-decide' ? 'here' : 'wait'} />}
              title={t('declarations.clause.label', {
                number: String(clause?.number ?? ''),
                title: clause?.title ?? '',
              })}
              href={`/${lang}/clause/${change.clause}/change/${change.id}`}
              meta={[
                change.standing === 'opinions'
                  ? t('declarations.standing.opinions', { at: until(facts, change.until, zone).exact })
                  : t(`declarations.standing.${change.standing}`),
                ...(change.own ? [t('declarations.room.own')] : []),
              ]}
            />
          );
        })}
      </Rows>
    </section>
  );
}
