import type { ReactNode } from 'react';
import { names } from '../class-names';

export type ResultBar = {
  key: string;
  label: ReactNode;
  /** Quiet words beside the label: a year, a country. */
  note?: ReactNode;
  /** 0 to 1. Null when there is no value: then only the words stand, no bar of zero. */
  share: number | null;
  figure: ReactNode;
  /** Quiet words beside the figure, as a rule the share in words. */
  aside?: ReactNode;
  /** Greyer: the options that did not carry. */
  quiet?: boolean;
  /** 0 to 1: a vertical tick. */
  goal?: number;
};

/** The warp line runs from 4 to 594 of 600, so that a full bar and a goal of 1 fall on one point. */
const at = (share: number) => Number((4 + 590 * Math.min(1, Math.max(0, share))).toFixed(1));

function Floats({ share, goal }: { share: number; goal?: number }) {
  const to = at(share);
  return (
    <svg viewBox="0 0 600 24" preserveAspectRatio="none" aria-hidden="true">
      <path className="w3" d="M2 12H598" />
      {share > 0 && <path className="w1" d={`M4 4H${to}M4 12H${to}M4 20H${to}`} />}
      {goal !== undefined && <path className="w2" d={`M${at(goal)} 0V24`} />}
    </svg>
  );
}

/** Three floats on a warp line; figure and share always in words. */
export function ResultBars({ bars }: { bars: readonly ResultBar[] }) {
  return (
    <dl className="bars">
      {bars.map(bar => (
        <div key={bar.key} className={names(bar.quiet && 'no')}>
          <dt>
            <span>
              {bar.label}
              {bar.note && (
                <>
                  {' '}
                  <span className="cl sm">{bar.note}</span>
                </>
              )}
            </span>
            <span className="num">
              {bar.figure}
              {bar.aside && (
                <>
                  {' '}
                  <span className="cl">{bar.aside}</span>
                </>
              )}
            </span>
          </dt>
          <dd>{bar.share !== null && <Floats share={bar.share} goal={bar.goal} />}</dd>
        </div>
      ))}
    </dl>
  );
}
