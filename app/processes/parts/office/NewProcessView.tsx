import { regionName, zoneName } from '~/i18n/format';
import { languageNames, languages } from '~/i18n/languages';
import { mainZones } from '~/i18n/zones';
import { Check, Picks, Select, TextField } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import type { Refused } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { type Draft, WriteForm } from '~/web/write-form';
import { processFields } from '../../fields';
import { majorities } from '../../form';
import { PhaseFields } from './PhaseFields';

/** Zones by the country whose clock they are, each once. */
const zones = Object.entries(mainZones);

/** Everything of a process in one form: what it is called, its clock, its rules and its dates. */
export function NewProcessView({
  refused,
  draft,
  formKey,
}: {
  refused: Refused | undefined;
  draft: Draft;
  formKey: string;
}) {
  const { lang } = usePage();
  const t = useT();
  const values = refused?.values ?? draft ?? undefined;
  const value = (name: string, otherwise: string) => values?.[name] ?? otherwise;
  const chosen = values ? (values.languages ?? '').split(' ') : [...languages];
  return (
    <Page kind="office" dye="y">
      <PageHead
        dye="y"
        title={t('processes.office.open')}
        lead={t('processes.office.open.lead')}
        crumbs={[{ href: `/${lang}/office`, label: t('processes.office') }]}
      />
      <div className="wrap sec cols">
        <WriteForm
          fields={processFields}
          refused={refused}
          draft={draft}
          draftName="process:new"
          formKey={formKey}
          intent="open"
          submit={t('processes.office.open.send')}
        >
          <h2>{t('processes.office.place')}</h2>
          <Select
            name="timezone"
            label={t('processes.office.timezone')}
            hint={t('processes.office.timezone.hint')}
            value={value('timezone', 'America/Bogota')}
            options={zones.map(([country, zone]) => ({
              value: zone,
              label: `${regionName(lang, country)} – ${zoneName(lang, zone)}`,
            }))}
          />
          <Picks
            name="languages"
            label={t('processes.office.languages')}
            values={chosen}
            choices={languages.map(one => ({ value: one, label: languageNames[one], lang: one }))}
          />
          <h2>{t('processes.rules')}</h2>
          <p className="sm cl">{t('processes.office.rules.fixed')}</p>
          <TextField
            name="support"
            type="number"
            min="1"
            max="100"
            label={t('processes.office.support')}
            value={value('support', '20')}
          />
          <TextField
            name="quorum"
            type="number"
            min="0"
            max="100"
            label={t('processes.office.quorum')}
            value={value('quorum', '50')}
          />
          <Select
            name="majority"
            label={t('processes.office.majority')}
            value={value('majority', '1/2')}
            options={majorities.map(one => ({
              value: one,
              label: one === '1/2' ? t('processes.office.majority.half') : one,
            }))}
          />
          <Check
            name="young-adults"
            label={t('processes.office.young-adults')}
            checked={values ? values['young-adults'] === 'yes' : true}
            optional
          />
          <h2>{t('processes.phases')}</h2>
          <p className="sm cl">{t('processes.office.phases.hint')}</p>
          <PhaseFields zone={null} phases={[]} values={values} />
        </WriteForm>
        <aside className="flow">
          <h2 className="h3">{t('processes.office.after')}</h2>
          <p className="sm">{t('processes.office.after.text')}</p>
          <p className="sm">{t('processes.rules.who')}</p>
        </aside>
      </div>
    </Page>
  );
}
