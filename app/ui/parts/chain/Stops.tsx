import { useWords, type Words } from '../../words';
import { Knot } from '../Knot';
import { type Stop, threadTo } from './stop';

function stateWord({ state, stateWord }: Stop, t: Words['t']): string | undefined {
  if (stateWord) return stateWord;
  if (state === 'here') return t('ui.chain.here');
  if (state === 'done') return t('ui.chain.done');
  if (state === 'wait') return t('ui.chain.wait');
  if (state === 'cut') return t('ui.chain.cut');
  return undefined; // "not yet" is the value itself
}

function StopText({ stop, nth, word, quiet }: { stop: Stop; nth?: string; word?: string; quiet: boolean }) {
  return (
    <>
      <span className="n">
        {nth && <span className="vh">{nth} </span>}
        {stop.name}
      </span>
      <span className="v">{stop.value}</span>
      {word && <span className={quiet ? 's vh' : 's'}>{word}</span>}
    </>
  );
}

/**
 * The list of stops. In a strip each is counted ("Paso 6:") and the word of a done one is only heard; as a picture of a
 * journey (`told`, on the home page) nothing is counted and only the words that were given are shown.
 */
export function Stops({
  steps,
  told,
  className,
}: {
  steps: readonly Stop[];
  told?: boolean;
  className?: string;
}) {
  const { t } = useWords();
  return (
    <ol className={className ? `stops ${className}` : 'stops'}>
      {steps.map((stop, i) => {
        const to = threadTo(steps[i + 1]);
        const text = (
          <StopText
            stop={stop}
            nth={told ? undefined : t('ui.chain.nth', { n: i + 1 })}
            word={told ? stop.stateWord : stateWord(stop, t)}
            quiet={!told && stop.state === 'done'}
          />
        );
        return (
          <li
            key={stop.stop}
            className={to ? `${stop.state} to-${to}` : stop.state}
            aria-current={stop.state === 'here' ? 'step' : undefined}
          >
            <Knot state={stop.state} />
            {stop.href && stop.state !== 'here' ? (
              <a className="stop" href={stop.href}>
                {text}
              </a>
            ) : (
              <span className="stop">{text}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
