import { names } from '../class-names';
import { bareWarp, mark } from '../loom';
import { type StopState, woven } from '../states';
import { useWords } from '../words';

export type MarkProps = {
  /** The permanent random id of the proposal; a thread without one gives its own id and one state. */
  seed: string;
  states: readonly StopState[];
  big?: boolean;
};

/** One chain, woven so far. Never alone: <Progress/> or other words say the same beside it. */
export function Mark({ seed, states, big }: MarkProps) {
  const { warp, wait, cut, weft, accent } = mark(seed, states);
  return (
    <svg className={names('mark', big && 'big')} viewBox="0 0 36 36" aria-hidden="true">
      {warp && <path className="w0" d={warp} />}
      {wait && <path className="w3" d={wait} />}
      {cut && <path className="wc" d={cut} />}
      {weft && <path className="w1" d={weft} />}
      {accent && <path className="w2" d={accent} />}
    </svg>
  );
}

/** Nothing woven: the mark of a page that is not there. */
export function BareWarp() {
  return (
    <svg className="mark big" viewBox="0 0 36 36" aria-hidden="true">
      <path className="w0" d={bareWarp} />
    </svg>
  );
}

/** The mark in words: "5 de 9 pasos". */
export function Progress({ states }: { states: readonly StopState[] }) {
  const { t } = useWords();
  return <span>{t('ui.chain.progress', { done: woven(states), total: 9 })}</span>;
}
