import { Expected, Waiting } from '~/discussion/parts/Waiting';
import { Button } from '~/ui/parts';
import { useT } from '~/web/page';
import { WriteForm } from '~/web/write-form';
import { reasonFields } from '../fields';
import type { ProposalProps } from './ProposalView';

/** Her reason, once she supports it: what waits or came back, what is shown, and the way to give another. */
export function OwnReason({ page, draft, returned, wait, formKey, refused }: ProposalProps) {
  const t = useT();
  const { reason: waiting } = page.pending;
  const shown = page.reasons.find(reason => reason.mine);
  const text = waiting?.fields.reason ?? shown?.text;
  return (
    <div className="flow" id="reason">
      {waiting && (
        <>
          <h3>{t('proposals.page.reasons.mine')}</h3>
          <p className="sm" lang={waiting.lang}>
            {waiting.fields.reason}
          </p>
          <Waiting state={waiting.state} wait={wait} returned={returned[waiting.id]} />
          <form method="post">
            <input type="hidden" name="version" value={waiting.id} />
            <Button kind="three" name="intent" value="take-back">
              {t('proposals.support.reason.take-back')}
            </Button>
          </form>
        </>
      )}
      <details open={refused !== undefined || undefined}>
        <summary className="btn three">
          {t(text ? 'proposals.support.reason.change' : 'proposals.support.reason.add')}
        </summary>
        <WriteForm
          fields={reasonFields}
          refused={refused}
          draft={draft ?? (text ? { reason: text, lang: waiting?.lang ?? shown?.lang ?? '' } : null)}
          draftName={`reason:${page.id}`}
          note={draft ? undefined : null}
          formKey={formKey}
          intent="support"
          submit={t('proposals.support.reason.send')}
          after={
            <p className="sm cl">
              {t('proposals.support.reason.review')} <Expected wait={wait} />
            </p>
          }
        />
      </details>
    </div>
  );
}
