import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { band, figure, mark, weaves } from '~/ui/loom';
import { dyes, type StopState, stopStates, woven } from '~/ui/states';
import drawn from './fixtures/woven.json';

const seeds = fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{26}$/);

describe('the bands', () => {
  it.each(dyes)('%s is woven as it was drawn', dye => {
    expect(band(dye)).toEqual(drawn.bands[dye]);
  });

  it('cross the seam of the repeat with whole floats', () => {
    const { weft, width } = band('t2');
    expect(weft).toContain('M-2 6');
    expect(weft).toContain(`M${width - 2.3} 6h4.3`);
  });
});

describe('the mark', () => {
  it.each(drawn.marks)('of $seed is woven as it was drawn, $weft', ({ seed, states, ...paths }) => {
    expect(mark(seed, states as StopState[])).toEqual(paths);
  });

  it('always finds a figure that reads: no empty row, floats of two cells or more', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const done = Array.from({ length: 9 }, () => 'done' as const);
        const { weft, accent } = mark(seed, done);
        const rows = new Set([...(weft + accent).matchAll(/ (\d+)h/g)].map(([, y]) => y));
        expect(rows.size).toBe(9);
        expect(figure(seed)).not.toBe(weaves.t1);
      }),
    );
  });

  it('weaves one row a stop, from the bottom, whatever the states', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.constantFrom(...stopStates), { maxLength: 12 }), (seed, states) => {
        const paths = mark(seed, states);
        const rowsOf = (path: string) =>
          new Set([...path.matchAll(/M[-\d.]+ (\d+)[hv]/g)].map(([, y]) => 8 - Math.floor(Number(y) / 4)));
        const rows = (...of: StopState[]) =>
          new Set(states.slice(0, 9).flatMap((state, i) => (of.includes(state) ? [i] : [])));
        expect(rowsOf(paths.weft + paths.accent)).toEqual(rows('done', 'here'));
        expect(rowsOf(paths.wait)).toEqual(rows('wait'));
        expect(rowsOf(paths.cut)).toEqual(rows('cut'));
        expect(rowsOf(paths.warp)).toEqual(rows('none'));
      }),
    );
  });

  it('helps to recognise: many chains, many figures', () => {
    const figures = new Set(Array.from({ length: 400 }, (_, i) => JSON.stringify(figure(`seed ${i}`))));
    expect(figures.size).toBeGreaterThan(100);
  });

  it('counts what is woven as the words beside it do', () => {
    expect(woven(['done', 'here', 'wait', 'cut', 'none'])).toBe(2);
  });
});
