import { list, month, regionName } from '~/i18n/format';
import { Stitch, Thread } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { ProposalPage } from '../index.server';
import { addresseeKey } from '../words';

const linesOf = (text: string): string[] => text.split(/\n+/).filter(line => line.trim() !== '');

/** The problem, what is asked (each line of it a stitch), of whom and by when. */
export function Told({ page }: { page: ProposalPage }) {
  const { lang } = usePage();
  const t = useT();
  const asks = linesOf(page.ask);
  const { kinds, countries } = page.addressees;
  const where = list(
    lang,
    countries.map(country => regionName(lang, country)),
  );
  return (
    <>
      <h2>{t('proposals.field.problem')}</h2>
      <div className="measure big flow" lang={page.lang}>
        {linesOf(page.problem).map((line, place) => (
          <p key={place}>{line}</p>
        ))}
      </div>
      <h2>{t('proposals.field.ask')}</h2>
      {asks.length > 1 ? (
        <Thread>
          {asks.map((line, place) => (
            <Stitch key={place}>
              <p className="measure" lang={page.lang}>
                {line}
              </p>
            </Stitch>
          ))}
        </Thread>
      ) : (
        <p className="measure" lang={page.lang}>
          {page.ask}
        </p>
      )}
      <dl className="duo">
        <div>
          <dt className="label">{t('proposals.form.kinds')}</dt>
          {kinds.length === 0 && <dd>{t('proposals.page.not-said')}</dd>}
          {kinds.map(kind => (
            <dd key={kind}>{t(addresseeKey(kind))}</dd>
          ))}
          {where && <dd className="cl">{where}</dd>}
        </div>
        <div>
          <dt className="label">{t('proposals.page.due')}</dt>
          <dd>{page.due ? month(lang, page.due) : t('proposals.page.not-said')}</dd>
        </div>
      </dl>
    </>
  );
}
