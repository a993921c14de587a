import { regionName } from '~/i18n/format';
import { Button, Note } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { ProposalProps } from './ProposalView';

/** For members: who signs it. Somebody quoted may offer to sign; those who sign take the offer. */
export function Signers({ page, offered, otherKey }: ProposalProps) {
  const { lang } = usePage();
  const t = useT();
  if (!page.by.names) return null;
  return (
    <section className="flow mt6" aria-labelledby="signers">
      <h2 id="signers">{t('proposals.page.signers')}</h2>
      <ul className="plain">
        {page.by.names.map(person => (
          <li key={person.id}>
            <b>{person.pseudonym}</b> <span className="cl">{regionName(lang, person.country)}</span>
          </li>
        ))}
      </ul>
      {offered && !page.may.offerToSign && (
        <Note tone="ok">
          <p>{t('proposals.page.offer.done')}</p>
        </Note>
      )}
      {page.may.offerToSign && (
        <form method="post" className="flow">
          <h3>{t('proposals.page.offer')}</h3>
          <p className="sm">{t('proposals.page.offer.text')}</p>
          <input type="hidden" name="key" value={otherKey} />
          <Button kind="two" name="intent" value="offer">
            {t('proposals.page.offer.do')}
          </Button>
        </form>
      )}
      {page.offers.length > 0 && (
        <>
          <h3>{t('proposals.page.offers')}</h3>
          <p className="sm">{t('proposals.page.offers.text')}</p>
          {page.offers.map(person => (
            <form method="post" className="flow" key={person.id}>
              <p>
                <b>{person.pseudonym}</b> <span className="cl">{regionName(lang, person.country)}</span>
              </p>
              <input type="hidden" name="person" value={person.id} />
              <Button kind="two" name="intent" value="accept">
                {t('proposals.page.offers.accept')} <span className="vh">{person.pseudonym}</span>
              </Button>
            </form>
          ))}
        </>
      )}
    </section>
  );
}
