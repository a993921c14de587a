import { usePage, useT } from '~/web/page';
import { exactly } from '~/web/when';
import type { Announced } from '../index.server';
import type { Phase } from '../words';

/** Which dates moved, and why, in the words that a human approved. Nothing where none did. */
export function AnnouncedChanges({ changes, zone }: { changes: readonly Announced[]; zone: string }) {
  const facts = usePage();
  const t = useT();
  if (changes.length === 0) return null;
  const at = (instant: Date) => exactly(facts, instant, zone);
  const span = (phase: Phase | null) =>
    phase
      ? t('processes.change.span', { opens: at(phase.opens), closes: at(phase.closes) })
      : t('processes.change.none');
  return (
    <details className="fold flow">
      <summary>{t('processes.changes')}</summary>
      {changes.map(change => (
        <div className="flow measure" key={change.id}>
          <p className="meta">
            <span>{at(change.at)}</span>
          </p>
          <p lang={change.lang}>{change.reason}</p>
          {change.moved.map(({ kind, before, after }) => (
            <p className="sm" key={kind}>
              {t('processes.change.line', {
                phase: t(`processes.phase.${kind}`),
                before: span(before),
                after: span(after),
              })}
            </p>
          ))}
        </div>
      ))}
    </details>
  );
}
