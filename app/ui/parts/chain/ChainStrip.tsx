import { useWords } from '../../words';
import { Icon } from '../Icon';
import { Mini } from './Mini';
import { Stops } from './Stops';
import type { Stop } from './stop';

/** Where it came from, or what became of it: the two links that are always in sight on a phone. */
export type Neighbour = { href: string; text: string };

/**
 * The chain strip, under the head of every item page. On a phone a <details>; from 60 rem nine columns, forced open by
 * css/parts/chain.css. `label` names what hangs on it: "El hilo de la propuesta P-29".
 */
export function ChainStrip({
  label,
  steps,
  from,
  next,
}: {
  label: string;
  steps: readonly Stop[];
  from?: Neighbour;
  next?: Neighbour;
}) {
  const { t } = useWords();
  const at = Math.max(
    0,
    steps.findIndex(step => step.state === 'here'),
  );
  return (
    <nav className="chain" aria-label={label}>
      <div className="wrap">
        <details>
          <summary>
            <Mini steps={steps} />
            <span>
              <span className="sm cl">{t('ui.chain.step', { n: at + 1, total: steps.length })}</span>
              <br />
              <b>{steps[at]?.name}</b>
            </span>
            <Icon name="chev" className="chev" />
            <span className="vh">{t('ui.chain.all', { total: steps.length })}</span>
          </summary>
          <Stops steps={steps} />
        </details>
        {(from || next) && (
          <div className="nexts">
            {from && (
              <a href={from.href}>
                <span>{t('ui.chain.from')}</span>
                <b>{from.text}</b>
              </a>
            )}
            {next && (
              <a href={next.href}>
                <span>{t('ui.chain.next')}</span>
                <b>{next.text}</b>
              </a>
            )}
          </div>
        )}
      </div>
    </nav>
  );
}
