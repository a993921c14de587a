import { day, number, regionName } from '~/i18n/format';
import { mandateKinds } from '~/kernel/actor';
import { Button, Note, Select, Table, TextField } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { ProcessOfficeProps } from './ProcessOffice';

/** Who drafts, coordinates or watches over it, and until when; given to young members alone. */
export function Mandates({ process, mandates, members, formKey, refused }: ProcessOfficeProps) {
  const { lang, now } = usePage();
  const t = useT();
  const on = (instant: Date) => day(lang, instant, { zone: process.timezone, now });
  const value = (name: string) => refused?.values[name];
  return (
    <section className="flow" id="mandates">
      <h2>{t('processes.office.mandates')}</h2>
      <p className="sm">{t('processes.office.mandates.text')}</p>
      {mandates.length > 0 && (
        <Table
          caption={t('processes.office.mandates.caption')}
          columns={[
            { label: t('processes.office.member') },
            { label: t('processes.office.mandate') },
            { label: t('processes.office.term') },
            { label: t('processes.office.state') },
          ]}
          rows={mandates.map(({ id, kind, pseudonym, country, from, until }) => ({
            key: id,
            cells: [
              `${pseudonym} (${regionName(lang, country)})`,
              t(`identity.mandate.${kind}`),
              t('processes.change.span', { opens: on(from), closes: on(until) }),
              until > now ? (
                <form method="post" key="end">
                  <input type="hidden" name="intent" value="relieve" />
                  <input type="hidden" name="mandate" value={id} />
                  <Button kind="three">
                    {t('processes.office.relieve')}
                    <span className="vh"> {t('processes.office.relieve.of', { name: pseudonym })}</span>
                  </Button>
                </form>
              ) : (
                t('processes.office.state.over')
              ),
            ],
          }))}
        />
      )}
      <h3>{t('processes.office.entrust')}</h3>
      {refused && (
        <Note tone="bad" focus>
          <p>{refused.refusal.sentence}</p>
        </Note>
      )}
      {members.length === 0 ? (
        <p className="cl">{t('processes.office.members.none')}</p>
      ) : (
        <form method="post" className="flow measure">
          <input type="hidden" name="intent" value="entrust" />
          <input type="hidden" name="key" value={refused?.key ?? formKey} />
          <Select
            name="person"
            label={t('processes.office.member')}
            hint={t('processes.office.members', { count: number(lang, members.length) })}
            value={value('person')}
            options={members.map(({ id, pseudonym, country }) => ({
              value: id,
              label: `${pseudonym} (${regionName(lang, country)})`,
            }))}
          />
          <Select
            name="kind"
            label={t('processes.office.mandate')}
            value={value('kind')}
            options={mandateKinds.map(kind => ({ value: kind, label: t(`identity.mandate.${kind}`) }))}
          />
          <div className="line low">
            <TextField
              name="from"
              type="date"
              label={t('processes.office.from-day')}
              value={value('from') ?? now.toISOString().slice(0, 10)}
            />
            <TextField
              name="until"
              type="date"
              label={t('processes.office.until-day')}
              value={value('until')}
            />
          </div>
          <Button kind="two">{t('processes.office.entrust.send')}</Button>
        </form>
      )}
    </section>
  );
}
