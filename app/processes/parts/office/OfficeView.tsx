import { day } from '~/i18n/format';
import { LinkButton, Table } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { Page, usePage, useT } from '~/web/page';
import type { OfficeProcess } from '../../index.server';
import type { Need } from '../../needs';
import { running, upcoming } from '../../rules';
import { Needs } from './Needs';

export type OfficeLine = { process: OfficeProcess; needs: Need[]; ballots: number };

/** The organisers' first page: what to do now, then every process with where it stands. */
export function OfficeView({ lines }: { lines: readonly OfficeLine[] }) {
  const { lang, now } = usePage();
  const t = useT();
  const waiting = lines.filter(({ needs }) => needs.length > 0);
  return (
    <Page kind="office" dye="y">
      <PageHead dye="y" title={t('processes.office')} lead={t('processes.office.lead')} />
      <div className="wrap sec flow">
        <h2>{t('processes.office.now')}</h2>
        {waiting.length === 0 && <p className="cl">{t('processes.office.nothing')}</p>}
        {waiting.map(({ process, needs }) => (
          <Needs key={process.id} needs={needs} zone={process.timezone} of={process.name} />
        ))}
        <div className="sechead mt6">
          <h2>{t('processes.office.all')}</h2>
          <LinkButton href={`/${lang}/office/process/new`} icon="plus">
            {t('processes.office.open')}
          </LinkButton>
        </div>
        <Table
          caption={t('processes.office.all.caption')}
          columns={[
            { label: t('processes.office.column.process') },
            { label: t('processes.office.column.now') },
            { label: t('processes.office.column.next') },
            { label: t('processes.office.column.ballots'), right: true },
            { label: t('processes.office.column.needs'), right: true },
          ]}
          rows={lines.map(({ process, needs, ballots }) => {
            const at = { zone: process.timezone, now };
            const open = running(process.phases, now);
            const [next] = upcoming(process.phases, now);
            return {
              key: process.id,
              cells: [
                <a key="name" href={`/${lang}/office/process/${process.id}`}>
                  {process.name}
                </a>,
                open.length > 0
                  ? open
                      .map(phase =>
                        t('processes.office.until', {
                          phase: t(`processes.phase.${phase.kind}`),
                          at: day(lang, phase.closes, at),
                        }),
                      )
                      .join(', ')
                  : t(next ? 'processes.office.between' : 'processes.over'),
                next
                  ? t('processes.office.from', {
                      phase: t(`processes.phase.${next.kind}`),
                      at: day(lang, next.opens, at),
                    })
                  : '–',
                String(ballots),
                String(needs.length),
              ],
            };
          })}
        />
      </div>
    </Page>
  );
}
