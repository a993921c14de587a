import type { StopState } from '../states';
import { useSymbols } from './Sprite';

/** The shape of a state. Its word stands beside it. */
export function Knot({ state }: { state: StopState }) {
  const use = useSymbols();
  return (
    <svg className="k" viewBox="0 0 24 24" aria-hidden="true">
      <use href={use(`k-${state}`)} />
    </svg>
  );
}
