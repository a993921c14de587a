import { Knot, Row, Rows } from '~/ui/parts';
import { useT } from '~/web/page';
import type { ProposalPage } from '../index.server';
import { limits } from '../words';

/** Why people support it, without saying who. Few while it is open: their number would be a count (R51). */
export function Reasons({ page }: { page: ProposalPage }) {
  const t = useT();
  if (page.reasons.length === 0) return null;
  return (
    <section className="flow mt6" aria-labelledby="reasons">
      <h2 id="reasons">{t('proposals.page.reasons')}</h2>
      {page.state === 'open' && (
        <p className="sm cl measure">
          {t('proposals.page.reasons.few', { count: String(limits.reasonsWhileOpen) })}
        </p>
      )}
      <Rows>
        {page.reasons.map(reason => (
          <Row
            key={reason.id}
            lead={<Knot state="done" />}
            title={reason.text}
            lang={reason.lang}
            meta={reason.mine ? [t('proposals.page.reasons.mine')] : undefined}
          />
        ))}
      </Rows>
    </section>
  );
}
