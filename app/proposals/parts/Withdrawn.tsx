import type { StripStop } from '~/chain/index.server';
import { chainOf } from '~/chain/parts/chain';
import { dyeOf } from '~/discussion/words';
import { BareWarp, ChainStrip, LinkButton } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { Page, usePage, useT } from '~/web/page';
import type { WithdrawnPage } from '../index.server';

/** The address was public, so it goes on answering: that the text was withdrawn, and nothing of it. */
export function Withdrawn({ page, chain }: { page: WithdrawnPage; chain: readonly StripStop[] }) {
  const { lang } = usePage();
  const t = useT();
  const dye = dyeOf[page.theme.code];
  return (
    <Page dye={dye}>
      <PageHead
        dye={dye}
        title={t('proposals.page.withdrawn')}
        crumbs={[{ href: `/${lang}/proposals`, label: t('proposals.all') }, { label: page.label }]}
      />
      <ChainStrip {...chainOf(t, lang, chain)} label={t('proposals.page.strip', { label: page.label })} />
      <div className="wrap sec flow">
        <BareWarp />
        <p className="measure">{t('proposals.page.withdrawn.text')}</p>
        <p>
          <LinkButton kind="two" href={`/${lang}/proposals`}>
            {t('proposals.page.withdrawn.all')}
          </LinkButton>
        </p>
      </div>
    </Page>
  );
}
