import { TiedList } from '~/indicators/parts/TiedList';
import { LinkButton } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { ProposalProps } from './ProposalView';
import { WaitingTies } from './WaitingTies';

/** How we will know: her own words for it, then what official numbers say of it, each with its why. */
export function Measured(props: ProposalProps) {
  const { page } = props;
  const { lang } = usePage();
  const t = useT();
  const tie = `/proposals/${page.label}/link`;
  return (
    <section className="flow mt6" aria-labelledby="ties">
      <h2>{t('proposals.field.measure')}</h2>
      <p className="measure" lang={page.lang}>
        {page.measure}
      </p>
      <h3 id="ties">{t('proposals.page.ties')}</h3>
      {page.links.length === 0 ? (
        <p className="cl measure">{t('proposals.page.ties.none')}</p>
      ) : (
        <TiedList ties={page.links} />
      )}
      <WaitingTies {...props} at={tie} />
      {page.may.link && (
        <p>
          <LinkButton kind="two" href={`/${lang}${tie}`}>
            {t('proposals.page.tie')}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
