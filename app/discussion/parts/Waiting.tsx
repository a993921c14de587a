import type { VersionState } from '~/gate/words';
import type { Reason } from '~/moderation/words';
import { Note } from '~/ui/parts';
import { useT } from '~/web/page';

export type Expectation = { hours: number | null; late: boolean };
export type Returned = { reason: Reason; note: string | null } | undefined;

/** What becomes of a text that only its author sees: who reads it, how long it takes, or why it came back. */
export function Waiting({
  state,
  wait,
  returned,
}: {
  state: VersionState;
  wait: Expectation;
  returned: Returned;
}) {
  const t = useT();
  if (state === 'returned' && returned)
    return (
      <Note tone="plain" icon="pen" title={t('discussion.returned')} level={3}>
        <p>{t(`moderation.reason.${returned.reason}.message`)}</p>
        {returned.note && <p>{returned.note}</p>}
        <p>{t('discussion.returned.next')}</p>
      </Note>
    );
  return (
    <Note tone="wait">
      <p>
        <b>{t('discussion.waiting.who')}</b> <Expected wait={wait} /> {t('discussion.waiting.only-you')}
      </p>
    </Note>
  );
}

/** Honest: from real decisions, or that we do not know yet, or that today it takes longer. */
export function Expected({ wait }: { wait: Expectation }) {
  const t = useT();
  if (wait.late) return <>{t('discussion.waiting.late')}</>;
  return (
    <>
      {wait.hours === null
        ? t('discussion.waiting.unknown')
        : t('discussion.waiting.hours', { hours: wait.hours })}
    </>
  );
}
