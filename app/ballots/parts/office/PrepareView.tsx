import { zoneName } from '~/i18n/format';
import type { Phase } from '~/processes/words';
import { Button, Empty, Note, Picks, TextField } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import type { Refused } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { momentIn } from '~/web/when';
import type { Candidate } from '../../index.server';
import { type SubjectKind, subjectKinds } from '../../words';
import type { Held } from '../BallotHead';

type Offered = Candidate & { kind: SubjectKind };

/** What may be voted on, and from when until when. Quorum and majority are those of the process: nobody sets them here. */
export function PrepareView({
  process,
  within,
  offered,
  formKey,
  refused,
}: {
  process: Held & { id: string };
  /** The stages in which a ballot may lie, from its opening to its close. */
  within: readonly Phase[];
  offered: readonly Offered[];
  formKey: string;
  refused: Refused | undefined;
}) {
  const facts = usePage();
  const { lang } = facts;
  const t = useT();
  const at = (instant: Date) => momentIn(facts, instant, process.timezone);
  const chosen = (refused?.values.question ?? '').split(' ');
  return (
    <Page kind="office" dye="y">
      <PageHead
        dye="y"
        title={t('ballots.office.prepare')}
        lead={t('ballots.office.prepare.lead')}
        crumbs={[
          { href: `/${lang}/office`, label: t('processes.office') },
          { href: `/${lang}/office/process/${process.id}`, label: process.name },
        ]}
      />
      <div className="wrap sec cols">
        {offered.length === 0 ? (
          <Empty dye="y" title={t('ballots.office.none')} text={t('ballots.office.none.text')} />
        ) : (
          <form method="post" className="flow">
            <input type="hidden" name="key" value={refused?.key ?? formKey} />
            {refused && (
              <Note tone="bad" focus>
                <p>{refused.refusal.sentence}</p>
              </Note>
            )}
            {subjectKinds
              .filter(kind => offered.some(one => one.kind === kind))
              .map(kind => (
                <Picks
                  key={kind}
                  name="question"
                  id={`f-${kind}`}
                  label={t(`ballots.office.pick.${kind}`)}
                  values={chosen}
                  choices={offered
                    .filter(one => one.kind === kind)
                    .map(({ subject, label, title, lang: titleLang }) => ({
                      value: `${kind}:${subject}`,
                      label: `${label} ${title}`,
                      lang: titleLang,
                    }))}
                />
              ))}
            <div className="line low">
              <TextField
                name="opens"
                type="datetime-local"
                label={t('processes.office.opens')}
                value={refused?.values.opens}
              />
              <TextField
                name="closes"
                type="datetime-local"
                label={t('processes.office.closes')}
                value={refused?.values.closes}
              />
            </div>
            <p className="sm cl">
              {t('processes.office.dates.zone', { zone: zoneName(lang, process.timezone) })}
            </p>
            {within.map(({ kind, opens, closes }) => (
              <p className="sm" key={kind}>
                <b>{t(`processes.phase.${kind}`)}</b>{' '}
                {t('processes.change.span', { opens: at(opens), closes: at(closes) })}
              </p>
            ))}
            <Button>{t('ballots.office.prepare.send')}</Button>
          </form>
        )}
        <aside className="flow">
          <h2 className="h3">{t('ballots.office.next')}</h2>
          <p className="sm">{t('ballots.office.next.text')}</p>
        </aside>
      </div>
    </Page>
  );
}
