import { LinkButton } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { Page, usePage, useT } from '~/web/page';

/** The warm page of safety.md 3.3, in the variant without numbers: no line has been verified for her country. */
export default function Thanks() {
  const { lang } = usePage();
  const t = useT();
  return (
    <Page dye="t3">
      <PageHead dye="t3" title={t('safeguarding.thanks')} />
      <div className="wrap sec flow">
        <p className="big measure">{t('safeguarding.thanks.fault')}</p>
        <p className="big measure">{t('safeguarding.thanks.read')}</p>
        <p className="big measure">{t('safeguarding.thanks.tell')}</p>
        <p className="big measure">{t('safeguarding.thanks.danger')}</p>
        <p className="big measure">{t('safeguarding.thanks.talk')}</p>
        <p className="line">
          <LinkButton href={`/${lang}/help`}>{t('safeguarding.thanks.help')}</LinkButton>
          <LinkButton kind="two" href={`/${lang}/me`}>
            {t('safeguarding.thanks.home')}
          </LinkButton>
        </p>
      </div>
    </Page>
  );
}
