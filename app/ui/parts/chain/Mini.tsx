import { useSymbols } from '../Sprite';
import { type Stop, threadTo } from './stop';

const PITCH = 38;
const segment = { done: 'd', wait: 'w', cut: 'c', none: 'n' } as const;
const colour = { done: 'ko', here: 'ko', wait: 'ko', cut: 'kc', none: 'kn' } as const;

/** The chain in one line. Decorative: the words stand beside it. */
export function Mini({ steps }: { steps: readonly Pick<Stop, 'stop' | 'state'>[] }) {
  const use = useSymbols();
  return (
    <svg
      className="mini"
      viewBox={`0 0 ${Math.max(0, steps.length - 1) * PITCH + 24} 24`}
      preserveAspectRatio="xMinYMid"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
    >
      {steps.map(({ stop, state }, i) => {
        const to = threadTo(steps[i + 1] as Stop | undefined);
        const x = 2 + PITCH * i;
        return [
          to && <path key={`${stop}-to`} className={`seg ${segment[to]}`} d={`M${x + 25} 12H${x + 34}`} />,
          <use
            key={stop}
            href={use(`k-${state}`)}
            x={x}
            y="2"
            width="20"
            height="20"
            className={colour[state]}
          />,
        ];
      })}
    </svg>
  );
}
