import type { Dye, StopState } from './states';

// The loom draws every woven figure from one rule, without randomness. A figure is a grid of cells; neighbouring cells
// of a row that are on join into one float, a rounded stroke. Path data is rounded to a tenth of a pixel.

/** One stitch, in px. */
const U = 4;
const ROWS = 9;

/** p repeat (columns), a b s slope and shear, m k o rhythm, w size of the accent. */
export type Weave = {
  p: number;
  a: number;
  b: number;
  s: number;
  m: number;
  k: number;
  o: number;
  w: number;
};

export const weaves: Record<Dye, Weave> = {
  t1: { p: 18, a: 1, b: 1, s: 0, m: 6, k: 4, o: 2, w: 2 }, // rombo
  t2: { p: 12, a: 1, b: 0, s: 1, m: 6, k: 3, o: 0, w: 0 }, // camino
  t3: { p: 16, a: 1, b: 2, s: 0, m: 8, k: 5, o: 4, w: 2 }, // escalón
  t4: { p: 20, a: 2, b: 1, s: 0, m: 10, k: 5, o: 2, w: 2 }, // cruce
  t5: { p: 20, a: 1, b: 1, s: 0, m: 5, k: 3, o: 0, w: 3 }, // ojos
  y: { p: 24, a: 1, b: 2, s: 0, m: 12, k: 7, o: 5, w: 3 }, // sol
};

type Rule = Omit<Weave, 'p'>;
type Test = (column: number, row: number) => boolean;
type Cells = { on: Test; accent: Test };

const mod = (n: number, m: number) => ((n % m) + m) % m;
const tenth = (n: number) => Number(n.toFixed(1));

function cells(rule: Rule, columns: number, rows: number): Cells {
  const x = (c: number) => Math.floor(Math.abs(c - (columns - 1) / 2));
  const y = (r: number) => Math.floor(Math.abs(r - (rows - 1) / 2));
  return {
    on: (c, r) => mod(rule.a * x(c) + rule.b * y(r) + rule.s * r + rule.o, rule.m) < rule.k,
    accent: (c, r) => x(c) + y(r) < rule.w,
  };
}

/** The floats of one row as path data. `wrap`: a float that crosses the seam of a repeat is drawn whole on both sides. */
function floats(test: Test, columns: number, row: number, wrap = false): string {
  const joins = wrap && test(0, row) && test(columns - 1, row);
  let path = '';
  let start = -1;
  for (let c = 0; c <= columns; c++) {
    const on = c < columns && test(c, row);
    if (on && start < 0) start = c;
    if (on || start < 0) continue;
    const from = tenth(start * U + (joins && start === 0 ? -2 : 1.7));
    const to = c * U - (joins && c === columns ? -2 : 1.7);
    path += `M${from} ${row * U + 2}h${tenth(to - from)}`;
    start = -1;
  }
  return path;
}

export type BandPaths = { width: number; height: number; weft: string; accent: string };

/** One repeat of a theme's band: the content of an SVG pattern of `width` x `height` px. `accent` may be empty. */
export function band(dye: Dye): BandPaths {
  const weave = weaves[dye];
  const { on, accent } = cells(weave, weave.p, ROWS);
  const paths = { width: weave.p * U, height: ROWS * U, weft: '', accent: '' };
  for (let row = 0; row < ROWS; row++) {
    paths.weft += floats((c, r) => on(c, r) && !accent(c, r), weave.p, row, true);
    paths.accent += floats(accent, weave.p, row, true);
  }
  return paths;
}

/** FNV-1a, 32 bits, over code points (http://www.isthe.com/chongo/tech/comp/fnv/). */
function fnv(text: string): number {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash;
}

/** The finaliser of MurmurHash3 (fmix32): each bit of the seed reaches each parameter. */
function avalanche(n: number): number {
  let h = n ^ (n >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const drawn = (hash: number): Rule => ({
  a: 1 + ((hash >>> 8) % 2),
  b: 1 + ((hash >>> 12) % 2),
  s: 0,
  m: 4 + ((hash >>> 16) % 5),
  k: 2 + ((hash >>> 20) % 4),
  o: (hash >>> 24) % 8,
  w: 1 + ((hash >>> 28) % 2),
});

/** Worth weaving: no empty row, at most two full ones, 37-59 cells, floats of 2.2 cells or more on average. */
function reads(rule: Rule): boolean {
  const { on } = cells(rule, ROWS, ROWS);
  let sum = 0;
  let runs = 0;
  let full = 0;
  for (let r = 0; r < ROWS; r++) {
    let count = 0;
    for (let c = 0; c < ROWS; c++) {
      if (!on(c, r)) continue;
      count++;
      if (c === 0 || !on(c - 1, r)) runs++;
    }
    if (count === 0) return false;
    if (count === ROWS) full++;
    sum += count;
  }
  return full < 3 && sum > 36 && sum < 60 && sum / runs >= 2.2;
}

/** The first acceptable figure after the seed. 400 tries have always been enough; a rhombus stands behind them. */
export function figure(seed: string): Rule {
  for (let i = 0; i < 400; i++) {
    const rule = drawn(avalanche(fnv(seed) + Math.imul(i, 0x9e3779b9)));
    if (reads(rule)) return rule;
  }
  return weaves.t1;
}

/** Path data in a box of 36 x 36; each may be empty. */
export type MarkPaths = { warp: string; wait: string; cut: string; weft: string; accent: string };

/**
 * The mark of one chain: nine rows woven from the bottom, one per stop. Helps to recognise, never identifies.
 * @param seed the permanent random id of the proposal, not its number
 * @param states at most nine, the first stop first
 */
export function mark(seed: string, states: readonly StopState[]): MarkPaths {
  const { on, accent } = cells(figure(seed), ROWS, ROWS);
  const paths: MarkPaths = { warp: '', wait: '', cut: '', weft: '', accent: '' };
  states.slice(0, ROWS).forEach((state, i) => {
    const row = ROWS - 1 - i;
    if (state === 'done' || state === 'here') {
      paths.weft += floats((c, r) => on(c, r) && !accent(c, r), ROWS, row);
      paths.accent += floats(accent, ROWS, row);
    } else if (state === 'wait') paths.wait += floats(on, ROWS, row);
    else if (state === 'cut') paths.cut += `M2 ${row * U + 2}h5M29 ${row * U + 2}h5`;
    else for (let c = 0; c < ROWS; c += 2) paths.warp += `M${c * U + 2} ${row * U + 1}v2`;
  });
  return paths;
}

/** Nothing woven: five warp threads, for pages that are not there. */
export const bareWarp = 'M2 2v32M10 2v32M18 2v32M26 2v32M34 2v32';
