import { names } from '../class-names';
import { weaves } from '../loom';
import type { Dye } from '../states';
import { useSymbols } from './Sprite';

/** The edge of a page or a block: 36 px high, as wide as its place. `wide` doubles it from 60 rem, under a page head. */
export function Band({ dye, wide }: { dye: Dye; wide?: boolean }) {
  const use = useSymbols();
  return (
    <svg className={names('band', dye, wide && 'wide')} aria-hidden="true">
      <g>
        <rect width="100%" height="36" fill={`url(${use(`w-${dye}`)})`} />
      </g>
    </svg>
  );
}

/** A piece of cloth in a list of themes: three repeats, cut to the box. */
export function BandTile({ dye }: { dye: Dye }) {
  const use = useSymbols();
  const width = weaves[dye].p * 4 * 3;
  return (
    <svg
      className={`band ${dye}`}
      viewBox={`0 0 ${width} 36`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <rect width={width} height="36" fill={`url(${use(`w-${dye}`)})`} />
    </svg>
  );
}

/** The full cloth: home and cover only. */
export function Cloth({ dyes }: { dyes: readonly Dye[] }) {
  return (
    <div className="cloth">
      {dyes.map(dye => (
        <Band key={dye} dye={dye} />
      ))}
    </div>
  );
}
