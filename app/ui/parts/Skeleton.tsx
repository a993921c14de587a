import { useWords } from '../words';

/** Pale threads for what comes later than 400 ms. Never for text that the server can send. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { t } = useWords();
  return (
    <div className="skel" role="status">
      <span className="vh">{t('ui.loading')}</span>
      {Array.from({ length: lines }, (_, i) => (
        <i key={i} />
      ))}
    </div>
  );
}
