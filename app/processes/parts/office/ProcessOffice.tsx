import type { ReactNode } from 'react';
import { languageNames } from '~/i18n/languages';
import { LinkButton, Table } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import type { Refused } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { momentIn } from '~/web/when';
import type { Announced, OfficeMandate, OfficeProcess } from '../../index.server';
import type { Need } from '../../needs';
import { AnnouncedChanges } from '../AnnouncedChanges';
import { RuleLines } from '../RuleLines';
import { Mandates } from './Mandates';
import { Needs } from './Needs';

type Member = { id: string; pseudonym: string; country: string };

export type ProcessOfficeProps = {
  process: OfficeProcess;
  needs: Need[];
  changes: Announced[];
  waiting: number;
  mandates: OfficeMandate[];
  members: Member[];
  admitted: number;
  formKey: string;
  refused?: Refused | undefined;
  /** Its ballots, shown by their own room. */
  children: ReactNode;
};

/** One process as organisers work on it: dates, names, ballots, mandates, each in a table with what may be done. */
export function ProcessOffice(props: ProcessOfficeProps) {
  const { process, needs, changes, waiting, admitted, children } = props;
  const { lang } = usePage();
  const t = useT();
  return (
    <Page kind="office" dye="y">
      <PageHead
        dye="y"
        long
        title={process.name}
        crumbs={[{ href: `/${lang}/office`, label: t('processes.office') }]}
        meta={[
          process.named ? (
            <a key="page" href={`/${lang}/process/${process.slug}`}>
              {t('processes.office.page')}
            </a>
          ) : null,
          waiting > 0 && (
            <a key="waiting" href={`/${lang}/me/texts`}>
              {t('processes.office.waiting', { count: waiting })}
            </a>
          ),
        ]}
      />
      <div className="wrap sec flow">
        {needs.length > 0 && (
          <>
            <h2>{t('processes.office.now')}</h2>
            <Needs needs={needs} zone={process.timezone} />
          </>
        )}
        <div className="sechead mt6">
          <h2>{t('processes.phases')}</h2>
          <LinkButton kind="two" href={`/${lang}/office/process/${process.id}/dates`}>
            {t('processes.office.dates')}
          </LinkButton>
        </div>
        <Dates process={process} />
        <AnnouncedChanges changes={changes} zone={process.timezone} />
        <h2>{t('processes.rules')}</h2>
        <RuleLines rules={process.rules} />
        <p className="sm cl">{t('processes.office.rules.fixed')}</p>
        <div className="sechead mt6">
          <h2>{t('processes.office.names')}</h2>
          <LinkButton kind="two" href={`/${lang}/office/process/${process.id}/name`}>
            {t('processes.office.name')}
          </LinkButton>
        </div>
        <Table
          caption={t('processes.office.names.caption')}
          columns={[{ label: t('processes.office.language') }, { label: t('processes.office.name.state') }]}
          rows={process.languages.map(one => ({
            key: one,
            cells: [
              <span key="l" lang={one}>
                {languageNames[one]}
              </span>,
              t(
                process.namedIn.includes(one) ? 'processes.office.name.public' : 'processes.office.name.none',
              ),
            ],
          }))}
        />
        <div className="sechead mt6">
          <h2>{t('ballots.title')}</h2>
          <LinkButton kind="two" href={`/${lang}/office/ballots/new?process=${process.id}`}>
            {t('ballots.office.prepare')}
          </LinkButton>
        </div>
        <p className="sm cl">{t('processes.office.admitted', { count: admitted })}</p>
        {children}
        <Mandates {...props} />
      </div>
    </Page>
  );
}

function Dates({ process }: { process: OfficeProcess }) {
  const facts = usePage();
  const t = useT();
  const at = (instant: Date) => momentIn(facts, instant, process.timezone);
  return (
    <Table
      caption={t('processes.office.dates.caption')}
      columns={[
        { label: t('processes.office.phase') },
        { label: t('processes.office.opens') },
        { label: t('processes.office.closes') },
        { label: t('processes.office.state') },
      ]}
      rows={process.phases.map(({ kind, opens, closes }) => ({
        key: kind,
        cells: [
          t(`processes.phase.${kind}`),
          at(opens),
          at(closes),
          t(
            closes <= facts.now
              ? 'processes.office.state.over'
              : opens <= facts.now
                ? 'processes.office.state.open'
                : 'processes.office.state.next',
          ),
        ],
      }))}
    />
  );
}
