import { createContext, type ReactNode, useContext } from 'react';
import { band } from '../loom';
import { type Dye, dyes, type StopState, stopStates } from '../states';
import { type IconName, icons, knots } from './symbols';

// Each page carries only the symbols it drew. Parts say what they use while they render; the sprite stands last in the
// page, so it knows. That holds because the server renders in the order of the tree: no part may suspend.

type SymbolId = `i-${IconName}` | `k-${StopState}` | `w-${Dye}`;

const UsedContext = createContext<Set<SymbolId> | null>(null);

/** Holds one page: everything that draws symbols, and <Sprite/> as its last child. */
export function SpriteBox({ children }: { children: ReactNode }) {
  return <UsedContext.Provider value={new Set()}>{children}</UsedContext.Provider>;
}

/** For parts: `use('i-flag')` answers `#i-flag` and sees to it that the symbol is in the page. */
export function useSymbols() {
  const used = useContext(UsedContext);
  return (id: SymbolId) => {
    used?.add(id);
    return `#${id}` as const;
  };
}

/** Names the symbols of markup that was kept from an earlier render (see raw-html.tsx). */
export function Uses({ symbols }: { symbols: readonly SymbolId[] }) {
  const use = useSymbols();
  for (const id of symbols) use(id);
  return null;
}

function KnotSymbol({ state }: { state: StopState }) {
  const { ring, thin, d } = knots[state];
  return (
    <symbol id={`k-${state}`} viewBox="0 0 24 24">
      {ring && <circle className="kt" cx="12" cy="12" r="10.6" />}
      <path className={thin ? 'kt' : 'kd'} d={d} />
    </symbol>
  );
}

function BandPattern({ dye }: { dye: Dye }) {
  const { width, height, weft, accent } = band(dye);
  return (
    <pattern className={dye} id={`w-${dye}`} width={width} height={height} patternUnits="userSpaceOnUse">
      <path className="w1" d={weft} />
      {accent && <path className="w2" d={accent} />}
    </pattern>
  );
}

/** Zero in size, never display:none: patterns would vanish. */
export function Sprite() {
  const used = useContext(UsedContext);
  if (!used?.size) return null;
  const bands = dyes.filter(dye => used.has(`w-${dye}`));
  return (
    <svg className="sprite" aria-hidden="true">
      {bands.length > 0 && (
        <defs>
          {bands.map(dye => (
            <BandPattern key={dye} dye={dye} />
          ))}
        </defs>
      )}
      {(Object.keys(icons) as IconName[])
        .filter(name => used.has(`i-${name}`))
        .map(name => (
          <symbol key={name} id={`i-${name}`} viewBox="0 0 24 24">
            <path d={icons[name]} />
          </symbol>
        ))}
      {stopStates
        .filter(state => used.has(`k-${state}`))
        .map(state => (
          <KnotSymbol key={state} state={state} />
        ))}
    </svg>
  );
}
