import { chart, type Dot } from '../chart';
import { box } from '../frame';

export interface ChartProps {
  /** Unique on the page. */
  id: string;
  /** What it shows, where and when. */
  title: string;
  /** The same in a sentence: for who cannot see it. */
  description: string;
  dots: readonly Dot[];
  format: (value: number) => string;
  goal?: number | null;
  /** The stylesheet fills every area with the one pattern `weft`: the first chart of a page brings it. */
  bringsWeft?: boolean;
}

/** A series over the years, as server-drawn SVG. The caller sets the table under it, and the words when it is empty. */
export function Chart({ id, title, description, dots, format, goal, bringsWeft = true }: ChartProps) {
  const c = chart(dots, format, goal);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
    >
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{description}</desc>
      {bringsWeft && (
        <defs>
          <pattern id="weft" width="8" height="4" patternUnits="userSpaceOnUse">
            <path className="weft" d="M0 2h8" />
          </pattern>
        </defs>
      )}
      {c.count === 0 ? <BareWarp /> : <Woven {...c} />}
    </svg>
  );
}

/** No figure: the warp without a thread. Nothing that could be read as zero. */
function BareWarp() {
  const threads = Array.from({ length: 19 }, (_, i) => `M${26 + i * 16} 60v90`).join('');
  return <path className="grid" d={threads} />;
}

function Woven(c: ReturnType<typeof chart>) {
  return (
    <>
      {c.yTicks.map(({ y, text }) => (
        <g key={y}>
          <path className={y === c.base ? 'axis' : 'grid'} d={`M${c.left} ${y}H${c.right}`} />
          <text x={c.left - 6} y={y + 3} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <path className="area" d={c.area} />
      {c.goal !== null && <path className="goal" d={`M${c.left} ${c.goal}H${c.right}`} />}
      <path className="ser" d={c.line} />
      {c.points.map(({ x, y, year, last }) => (
        <circle key={year} className={last ? 'pt last' : 'pt'} cx={x} cy={y} r="3" />
      ))}
      {c.marks.map(({ x, y, text, anchor }) => (
        <text key={`${x} ${y}`} className="hi" x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
      {c.xTicks.map(({ x, y, text, anchor }) => (
        <text key={text} x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </>
  );
}
