import { Waiting } from '~/discussion/parts/Waiting';
import { Button, LinkButton } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { ProposalProps } from './ProposalView';

/** For those who sign it: what she sent for it, and the way to change it. */
export function Own({ page, wait, returned }: ProposalProps) {
  const { lang } = usePage();
  const t = useT();
  const edit = `/${lang}/proposals/${page.label}/edit`;
  const { wordings } = page.pending;
  if (wordings.length === 0 && !page.may.revise) return null;
  return (
    <section className="flow">
      {wordings.map(version => (
        <div className="flow" key={version.id}>
          <h2 className="h3">{t('proposals.page.wordings')}</h2>
          <Waiting state={version.state} wait={wait} returned={returned[version.id]} />
          <p>
            <a href={`${edit}?version=${version.id}`}>{t('proposals.page.wordings.see')}</a>
          </p>
        </div>
      ))}
      {page.may.revise && wordings.length === 0 && (
        <p>
          <LinkButton kind="two" icon="pen" href={edit}>
            {t('proposals.edit')}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

/** For who wrote the public words, until a ballot freezes them. Asks first, on a page that works without script. */
export function Withdraw({ page, otherKey }: ProposalProps) {
  const t = useT();
  if (!page.may.withdraw) return null;
  return (
    <details className="ask-first mt6">
      <summary className="btn three">{t('proposals.page.withdraw')}</summary>
      <form method="post" className="flow measure">
        <p className="sm">{t('proposals.page.withdraw.sure')}</p>
        <input type="hidden" name="key" value={otherKey} />
        <Button kind="stop" name="intent" value="withdraw">
          {t('proposals.page.withdraw.yes')}
        </Button>
      </form>
    </details>
  );
}
