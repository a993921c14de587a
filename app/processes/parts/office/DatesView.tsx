import { zoneName } from '~/i18n/format';
import { PageHead } from '~/ui/shells';
import type { Refused } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { type Draft, WriteForm } from '~/web/write-form';
import { reasonFields } from '../../fields';
import type { OfficeProcess } from '../../index.server';
import { limits } from '../../words';
import { PhaseFields } from './PhaseFields';

/** Other dates, and why. They take effect when somebody else has approved the reason. */
export function DatesView({
  process,
  refused,
  draft,
  formKey,
}: {
  process: OfficeProcess;
  refused: Refused | undefined;
  draft: Draft;
  formKey: string;
}) {
  const { lang } = usePage();
  const t = useT();
  return (
    <Page kind="office" dye="y">
      <PageHead
        dye="y"
        title={t('processes.office.dates')}
        crumbs={[
          { href: `/${lang}/office`, label: t('processes.office') },
          { href: `/${lang}/office/process/${process.id}`, label: process.name },
        ]}
      />
      <div className="wrap sec cols">
        <WriteForm
          fields={reasonFields}
          refused={refused}
          draft={draft}
          draftName={`dates:${process.id}`}
          formKey={formKey}
          intent="change"
          submit={t('processes.office.dates.send')}
        >
          <h2>{t('processes.phases')}</h2>
          <p className="sm cl">
            {t('processes.office.dates.zone', { zone: zoneName(lang, process.timezone) })}
          </p>
          <PhaseFields
            zone={process.timezone}
            phases={process.phases}
            values={refused?.values ?? draft ?? undefined}
          />
        </WriteForm>
        <aside className="flow">
          <h2 className="h3">{t('processes.office.dates.rules')}</h2>
          <p className="sm">{t('processes.office.dates.review')}</p>
          <p className="sm">{t('processes.office.dates.notice', { hours: limits.noticeHours })}</p>
          <p className="sm">{t('processes.office.dates.past')}</p>
        </aside>
      </div>
    </Page>
  );
}
