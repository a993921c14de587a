import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { chart, type Dot } from '~/indicators/chart';
import { box } from '~/indicators/frame';
import { Chart } from '~/indicators/parts/Chart';
import { CountryPicker } from '~/indicators/parts/CountryPicker';

const plain = (value: number) => String(value);
const dots = (...values: [number, number | null][]): Dot[] =>
  values.map(([year, value]) => ({ year, value }));
const peru = dots(
  [2007, 162],
  [2008, 211],
  [2009, 196],
  [2010, 253],
  [2011, 286],
  [2012, 713],
  [2013, 634],
  [2014, 255],
  [2015, 411],
  [2016, 705],
  [2017, 445],
);
const numbers = (path: string) => (path.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
const strokes = (path: string) => path.split('M').length - 1;

describe('a chart', () => {
  test('of eleven years labels the highest and the last, and stands on zero', () => {
    const c = chart(peru, plain);
    expect(c.marks.map(({ text }) => text)).toEqual(['713', '445']);
    expect(c.yTicks.map(({ text }) => text)).toEqual(['0', '200', '400', '600', '800']);
    expect(c.xTicks.map(({ text }) => text).sort()).toEqual(['2007', '2012', '2017']);
    expect(c.base).toBe(box.base);
    expect(strokes(c.line)).toBe(1);
  });

  test('of no figure draws nothing that could be read as zero', () => {
    for (const none of [[], dots([2010, null])])
      expect(chart(none, plain)).toMatchObject({
        count: 0,
        line: '',
        area: '',
        points: [],
        marks: [],
        xTicks: [],
      });
  });

  test('of one figure puts it in the middle, with its value and its year', () => {
    const c = chart(dots([2012, 72.4]), plain);
    expect(c.points).toHaveLength(1);
    expect(Math.abs((c.points[0]?.x ?? 0) - (c.left + box.right) / 2)).toBeLessThan(15);
    expect(c.marks.map(({ text }) => text)).toEqual(['72.4']);
    expect(c.xTicks.map(({ text }) => text)).toEqual(['2012']);
  });

  test('of two figures labels both and joins them only when no year is missing between them', () => {
    const near = chart(dots([2012, 40], [2013, 30]), plain);
    const far = chart(dots([2012, 40], [2022, 30]), plain);
    expect(near.marks.map(({ text }) => text)).toEqual(['40', '30']);
    expect(far.marks.map(({ text }) => text)).toEqual(['40', '30']);
    expect(strokes(near.line)).toBe(1);
    expect(strokes(far.line)).toBe(2);
  });

  test('breaks the thread at a gap, whether the year is missing or empty', () => {
    const gap = chart(dots([2010, 1], [2011, 2], [2013, 3], [2014, 4]), plain);
    const empty = chart(dots([2010, 1], [2011, 2], [2012, null], [2013, 3], [2014, 4]), plain);
    expect(strokes(gap.line)).toBe(2);
    expect(gap).toEqual(empty);
  });

  test('shows a goal that lies above every figure', () => {
    const c = chart(dots([2012, 92]), plain, 100);
    expect(c.goal).toBeLessThan(c.points[0]?.y ?? 0);
    expect(chart(dots([2012, 92]), plain).goal).toBeNull();
  });

  test('keeps everything inside the box and never says NaN, whatever comes', () => {
    const wild = fc.array(
      fc.record({
        year: fc.oneof(fc.integer({ min: 1900, max: 2100 }), fc.double()),
        value: fc.option(fc.oneof(fc.double(), fc.integer(), fc.double({ min: 0, max: 100, noNaN: true }))),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(wild, fc.option(fc.double(), { nil: undefined }), (dots, goal) => {
        const c = chart(dots, plain, goal);
        const places = [...c.points, ...c.marks, ...c.xTicks];
        for (const x of [c.left, ...places.map(({ x }) => x)]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(box.width);
        }
        const heights = [c.base, ...c.yTicks.map(({ y }) => y), ...places.map(({ y }) => y)];
        if (c.goal !== null) heights.push(c.goal);
        for (const y of heights) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(box.height);
        }
        for (const path of [c.line, c.area]) {
          expect(path).not.toMatch(/NaN|Infinity/);
          for (const n of numbers(path)) expect(n >= 0 && n <= box.width).toBe(true);
        }
        expect(c.points).toHaveLength(c.count);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the picture', () => {
  const picture = (dots: Dot[], bringsWeft?: boolean) =>
    renderToStaticMarkup(
      <Chart
        id="c"
        title="Victims in Peru"
        description="It rises"
        dots={dots}
        format={plain}
        bringsWeft={bringsWeft}
      />,
    );

  test('has a name and a description, and no style attribute', () => {
    const html = picture(peru);
    expect(html).toContain('role="img" aria-labelledby="c-t c-d"');
    expect(html).toContain('<title id="c-t">Victims in Peru</title><desc id="c-d">It rises</desc>');
    expect(html).not.toMatch(/style=|<script/);
    expect(html.match(/<circle/g)).toHaveLength(11);
  });

  test('without a figure shows bare warp: no axis, no point, no number', () => {
    expect(picture([])).not.toMatch(/<text|<circle|class="axis"/);
  });

  test('brings the pattern of the areas unless another chart of the page did', () => {
    expect(picture(peru)).toContain('<pattern id="weft"');
    expect(picture(peru, false)).not.toContain('<pattern');
  });

  test('the country picker is a GET form that knows the country shown', () => {
    const html = renderToStaticMarkup(
      <CountryPicker
        action="/es/indicators/16.2.2"
        label="Otro país"
        button="Ver"
        countries={[
          { iso3: 'ARG', name: 'Argentina' },
          { iso3: 'PER', name: 'Perú' },
        ]}
        selected="PER"
      />,
    );
    expect(html).toContain('method="get" action="/es/indicators/16.2.2"');
    expect(html).toContain('<option value="PER" selected="">Perú</option>');
    expect(html).toContain('<label class="label sm" for="area">Otro país</label>');
  });
});
