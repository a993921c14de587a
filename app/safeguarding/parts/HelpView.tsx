import { Button, Icon, Note, Row, Rows, TextArea } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import type { Refused } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { helpMax } from '../words';

type HelpProps = { mayWrite: boolean; formKey: string; refused?: Refused | undefined };

/** Guidance without numbers as long as no help line has been verified by a person (R33). No account is needed to read it. */
export function HelpView({ mayWrite, formKey, refused }: HelpProps) {
  const { lang } = usePage();
  const t = useT();
  return (
    <Page kind={mayWrite ? 'member' : 'public'} dye="t3">
      <PageHead dye="t3" title={t('safeguarding.help')} lead={t('safeguarding.help.lead')} />
      <div className="wrap sec cols">
        <div className="flow">
          <h2>{t('safeguarding.need')}</h2>
          <Rows>
            <Row
              lead={<Icon name="warn" />}
              title={t('safeguarding.danger')}
              href="#now"
              meta={[t('safeguarding.danger.meta')]}
            />
            <Row
              lead={<Icon name="phone" />}
              title={t('safeguarding.talk')}
              href="#talk"
              meta={[t('safeguarding.talk.meta')]}
            />
            <Row
              lead={<Icon name="pen" />}
              title={t('safeguarding.write')}
              href="#write"
              meta={[t('safeguarding.write.meta')]}
            />
            <Row
              lead={<Icon name="info" />}
              title={t('safeguarding.unsure')}
              href="#unsure"
              meta={[t('safeguarding.unsure.meta')]}
            />
          </Rows>
          <h2 id="now">{t('safeguarding.danger')}</h2>
          <p className="measure">{t('safeguarding.danger.text')}</p>
          <h2 id="talk">{t('safeguarding.talk')}</h2>
          <p className="measure">{t('safeguarding.talk.text')}</p>
          <p className="measure cl sm">{t('safeguarding.lines')}</p>
          <h2 id="write">{t('safeguarding.write')}</h2>
          {mayWrite ? <WriteToTeam formKey={formKey} refused={refused} /> : <SignedOut lang={lang} />}
          <h2 id="unsure">{t('safeguarding.unsure')}</h2>
          <p className="measure">{t('safeguarding.unsure.text')}</p>
          <p className="measure">{t('safeguarding.unsure.more')}</p>
        </div>
        <aside className="flow">
          <h2 className="h3">{t('safeguarding.leave')}</h2>
          <p className="sm">{t('safeguarding.leave.text')}</p>
          <p className="sm">{t('safeguarding.leave.history')}</p>
          <h2 className="h3">{t('safeguarding.shared')}</h2>
          <p className="sm">{t('safeguarding.shared.text')}</p>
        </aside>
      </div>
    </Page>
  );
}

function SignedOut({ lang }: { lang: string }) {
  const t = useT();
  return (
    <Note>
      <p>
        <a href={`/${lang}/sign-in?next=/${lang}/help`}>{t('safeguarding.write.sign-in')}</a>
      </p>
    </Note>
  );
}

function WriteToTeam({ formKey, refused }: Omit<HelpProps, 'mayWrite'>) {
  const t = useT();
  return (
    <form className="flow measure" method="post">
      <input type="hidden" name="key" value={refused?.key ?? formKey} />
      <TextArea
        name="text"
        label={t('safeguarding.field')}
        hint={t('safeguarding.field.hint')}
        limit={helpMax}
        value={refused?.values.text}
        error={refused?.errors.text}
      />
      <p className="sm">{t('safeguarding.may-tell')}</p>
      <Button>{t('safeguarding.send')}</Button>
    </form>
  );
}
