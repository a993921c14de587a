import { translator } from '~/i18n/translate';
import { PageHead } from '~/ui/shells';
import { read } from '../ask.server';
import { Page, useT } from '../page';
import { tab, tabOf } from '../title';

export const loader = read(async asked => ({ tab: tabOf(asked, translator(asked.lang)('web.privacy')) }));

export const meta = tab;

const parts = ['keep', 'not', 'see', 'erase', 'device'] as const;

/** What is kept of her, in words. */
export default function Privacy() {
  const t = useT();
  return (
    <Page dye="y">
      <PageHead dye="y" title={t('web.privacy')} />
      <div className="wrap sec flow">
        {parts.map(part => (
          <section className="flow" key={part}>
            <h2>{t(`web.privacy.${part}`)}</h2>
            <p className="measure">{t(`web.privacy.${part}.text`)}</p>
          </section>
        ))}
      </div>
    </Page>
  );
}
