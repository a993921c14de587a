import { Icon } from '../parts/Icon';
import { useWords } from '../words';

/**
 * Help and quick exit: same place, same size, on every page, also signed out and without script (a POST form). What
 * enhance/exit.ts says aloud while Shift is pressed travels in data attributes, so that it speaks the page's language.
 */
export function CareBar({ help, exit }: { help: string; exit: string }) {
  const { t } = useWords();
  return (
    <aside className="care" aria-label={t('ui.care')}>
      <div className="wrap">
        <a href={help}>
          <Icon name="help" />
          {t('ui.help')}
        </a>
        <form method="post" action={exit} data-exit="">
          <button type="submit" className="exit" id="exit" aria-describedby="exit-hint">
            {t('ui.exit')} <Icon name="exit" />
          </button>
          <span className="vh" id="exit-hint">
            {t('ui.exit.hint')}
          </span>
          <span
            className="vh"
            role="status"
            data-2={t('ui.exit.twice')}
            data-1={t('ui.exit.once')}
            data-0={t('ui.exit.off')}
          />
        </form>
      </div>
    </aside>
  );
}
