import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '~/indicators/progress/judge';
import { defaults, type Series, statuses } from '~/indicators/progress/series';
import published from '../../fixtures/progress-published.json';

const series = (values: Record<number, number>, more: Partial<Series> = {}): Series => ({
  id: 's',
  ...defaults,
  direction: 1,
  ...more,
  values: new Map(Object.entries(values).map(([year, value]) => [Number(year), value])),
});

describe('results that others published', () => {
  it.each(published.results.map((one, place) => [`${one.indicator} (${place + 1})`, one] as const))(
    '%s',
    (_, one) => {
      const { base_year, base_value, current_year, current_value, target, target_year, direction, limit } =
        one;
      const values: Record<number, number> = {};
      if (base_value !== null) values[base_year] = base_value;
      if (current_year !== null && current_value !== null) values[current_year] = current_value;
      const given = {
        direction: direction as 1 | -1,
        target,
        targetYear: target_year,
        limit,
        baseYear: base_year,
      };
      const told = judge(series(values, given));
      expect(told.status).toBe(one.status);
      if (one.progress_value === null) expect(told).toMatchObject({ value: null, score: null });
      else {
        expect(told.value).toBeCloseTo(one.progress_value, 9);
        // Scores were published from rounded slopes: they agree to the fourth place.
        expect(Math.abs((told.score ?? Number.NaN) - (one.score ?? Number.NaN))).toBeLessThan(1e-4);
      }
    },
  );
});

describe('base and current', () => {
  it('are the first from the base year on and the last', () => {
    const told = judge(series({ 2010: 1, 2016: 50, 2018: 60, 2023: 55 }));
    expect(told.base).toEqual({ year: 2016, value: 50 });
    expect(told.current).toEqual({ year: 2023, value: 55 });
  });

  it('of 0, like a target of 0, count as 0.001', () => {
    expect(judge(series({ 2015: 0, 2016: 0.002 })).value).toBeCloseTo(1, 12);
    const less = judge(series({ 2015: 8, 2016: 4 }, { direction: -1, target: 0 }));
    expect(less.value).toBeCloseTo(0.5 / (1 - (0.001 / 8) ** (1 / 15)), 12);
    // What has come to nothing has left everything: it is not lifted to 0.001.
    expect(judge(series({ 2015: 8, 2016: 0 }, { direction: -1 })).value).toBe(1);
  });
});

describe('not available, with its reason', () => {
  it.each([
    ['too-few-years', {}, {}],
    ['too-few-years', { 2014: 5, 2015: 6 }, {}],
    ['mixed-signs', { 2015: -1, 2020: 3 }, {}],
    ['mixed-signs', { 2015: 1, 2018: -2, 2020: 3 }, {}],
    ['mixed-signs', { 2015: 1, 2020: 3 }, { target: -2 }],
    ['source-change', { 2015: 1, 2020: 3 }, { breaks: [2019] }],
    ['source-change', { 2015: 1, 2020: 3 }, { breaks: [2020] }],
  ] as const)('%s', (reason, values, more) => {
    expect(judge(series(values, more))).toMatchObject({
      status: 'not_available',
      reason,
      value: null,
      score: null,
    });
  });

  it('but a break at the base, before it or after the last year divides nothing', () => {
    expect(judge(series({ 2015: 1, 2020: 3 }, { breaks: [2014, 2015, 2021] })).reason).toBeNull();
  });
});

describe('the bands', () => {
  /** A series of one year that grows by so much, and a target that asks for 10 % in that year. */
  const without = (rate: number, more: Partial<Series> = {}) =>
    judge(series({ 2015: 100, 2016: 100 * (1 + rate) }, more));
  const withTarget = (ratio: number) =>
    judge(series({ 2015: 100, 2016: 100 + 10 * ratio }, { target: 110, targetYear: 2016 }));

  it.each([
    [0.05, 'substantial_progress', 5],
    [0.0175, 'substantial_progress', 3.75],
    [0.01, 'moderate_progress', 1.25],
    [0.0025, 'limited_progress', -1.25],
    [0, 'limited_progress', -2.5],
    [-0.01, 'deterioration', -3.75],
    [-0.5, 'deterioration', -5],
  ])('without a target, %d a year', (rate, status, score) => {
    const told = without(rate);
    expect(told.status).toBe(status);
    expect(told.score).toBeCloseTo(score, 9);
  });

  it.each([
    [1, 'target_achieved', 5],
    [0.97, 'substantial_progress', 2.5 + (0.02 / 0.35) * 2.5],
    [0.775, 'moderate_progress', 1.25],
    [0.3, 'limited_progress', -1.25],
    [-0.3, 'deterioration', -3.75],
    [-9, 'deterioration', -5],
  ])('with a target, %d of what it needs', (ratio, status, score) => {
    const told = withTarget(ratio);
    expect(told.status).toBe(status);
    expect(told.score).toBeCloseTo(score, 9);
  });

  it('come down near a natural limit, and downwards they do not', () => {
    const scale = 1 - 0.9 ** 4.44;
    const near = (rate: number) => judge(series({ 2015: 90, 2016: 90 * (1 + rate) }, { limit: 100 }));
    expect(near(0.014 * scale).status).toBe('moderate_progress');
    expect(near(0.016 * scale).status).toBe('substantial_progress');
    expect(near(-0.01).score).toBeCloseTo(-3.75, 9);
    // At the limit there is nothing left to gain: staying there is the best there is.
    expect(judge(series({ 2015: 100, 2016: 100 }, { limit: 100 }))).toMatchObject({ value: 0, score: 5 });
  });

  it('a target that is met at the base asks for no growth: it holds or it does not', () => {
    const kept = { target: 100, targetYear: 2030 };
    expect(judge(series({ 2015: 100, 2020: 100 }, kept))).toMatchObject({
      status: 'target_achieved',
      value: null,
    });
    expect(judge(series({ 2015: 100, 2020: 90 }, kept))).toMatchObject({
      status: 'deterioration',
      score: -5,
    });
  });
});

describe('whatever the figures are', () => {
  const figure = fc.oneof(fc.double({ min: 0.01, max: 1e6, noNaN: true }), fc.constant(0));
  const any = fc.record({
    values: fc.dictionary(fc.integer({ min: 2010, max: 2029 }).map(String), figure, { maxKeys: 8 }),
    direction: fc.constantFrom<1 | -1>(1, -1),
    target: fc.option(figure),
    limit: fc.option(fc.double({ min: 0.01, max: 1e6, noNaN: true })),
  });

  it('says a status, a score within its bounds, and no figure that is none', () => {
    fc.assert(
      fc.property(any, ({ values, ...more }) => {
        const told = judge(series(values, more));
        expect(statuses).toContain(told.status);
        expect(told.status === 'not_available').toBe(told.reason !== null);
        for (const figure of [told.value, told.score])
          expect(figure === null || Number.isFinite(figure)).toBe(true);
        if (told.score !== null) expect(Math.abs(told.score)).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('the unit does not matter', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(0.5, 2, 1024), ({ values, ...more }, unit) => {
        const positive = Object.fromEntries(Object.entries(values).map(([year, value]) => [year, value + 1]));
        const scaled = Object.fromEntries(
          Object.entries(positive).map(([year, value]) => [year, value * unit]),
        );
        const aim = more.target === null ? null : more.target + 1;
        const one = judge(series(positive, { ...more, target: aim }));
        const other = judge(
          series(scaled, {
            ...more,
            target: aim === null ? null : aim * unit,
            limit: more.limit && more.limit * unit,
          }),
        );
        expect(other.status).toBe(one.status);
        if (one.value === null) expect(other.value).toBeNull();
        else expect(other.value).toBeCloseTo(one.value, 6);
      }),
    );
  });

  it('of two current values the better one never has the lower score', () => {
    fc.assert(
      fc.property(any, fc.double({ min: 0.01, max: 1e5, noNaN: true }), ({ values, ...more }, gain) => {
        const told = judge(series({ ...values, 2028: 50 }, more));
        const better = judge(series({ ...values, 2028: Math.max(0.001, 50 + more.direction * gain) }, more));
        if (told.score === null || better.score === null || told.current?.year !== 2028) return;
        expect(better.score).toBeGreaterThanOrEqual(told.score - 1e-9);
      }),
    );
  });

  it('below zero the same as its mirror above: less of a loss is more', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e4, noNaN: true }),
        fc.double({ min: 1, max: 1e4, noNaN: true }),
        (a, b) => {
          const below = judge(series({ 2015: -a, 2020: -b }));
          const above = judge(series({ 2015: a, 2020: b }, { direction: -1 }));
          expect(below.value).toBeCloseTo(above.value ?? Number.NaN, 9);
        },
      ),
    );
  });
});
