import { LinkButton } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { DeclarationAsks } from '../index.server';

/** What the writing of the Declaration asks of her, on her own page. */
export function Asks({ asks, slug }: { asks: DeclarationAsks; slug: string }) {
  const { lang } = usePage();
  const t = useT();
  const { drafting, toOpine } = asks;
  return (
    <div className="card flow">
      <h2 className="h3">{t('declarations.title')}</h2>
      {drafting && (
        <>
          {!drafting.begun && <p className="sm">{t('declarations.room.begin')}</p>}
          {drafting.toWrite > 0 && (
            <p className="sm">{t('declarations.asks.write', { count: drafting.toWrite })}</p>
          )}
          {drafting.toDecide > 0 && (
            <p className="sm">{t('declarations.asks.decide', { count: drafting.toDecide })}</p>
          )}
          <LinkButton kind="two" href={`/${lang}/declaration/${slug}/write`}>
            {t('declarations.room')}
          </LinkButton>
        </>
      )}
      {toOpine > 0 && (
        <p className="sm">
          <a href={`/${lang}/declaration/${slug}/now`}>{t('declarations.asks.opine', { count: toOpine })}</a>
        </p>
      )}
    </div>
  );
}
