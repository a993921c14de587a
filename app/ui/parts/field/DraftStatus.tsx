import { useWords } from '../../words';

/** Inside a form with `data-draft={url}`: where enhance/draft.ts says whether what she writes is kept. Empty without script. */
export function DraftStatus() {
  const { t } = useWords();
  return (
    <p
      className="sm cl"
      role="status"
      data-draft-status=""
      data-saving={t('ui.draft.saving')}
      data-saved={t('ui.draft.saved')}
      data-failed={t('ui.draft.failed')}
    />
  );
}
