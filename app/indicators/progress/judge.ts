import { placeByGrowth, placeToTarget } from './bands';
import type { Judgement, Point, Reason, Series } from './series';

/** Nothing grows from nothing: a base or a target of 0 counts as this. */
const nearZero = 0.001;

/** The exponent of the scaling near a natural limit. */
const limitExponent = 4.44;

const orNear = (value: number): number => (value === 0 ? nearZero : value);

/** Compound annual growth rate. */
const growth = (from: number, to: number, years: number): number => (to / from) ** (1 / years) - 1;

/** How far the bounds come down where the base is near the most that is possible: 1 far from it, 0 at it. */
function scaleOf(base: number, limit: number | null): number {
  if (limit === null || limit === 0) return 1;
  const near = Math.min(1, Math.max(0, base / limit));
  return 1 - near ** limitExponent;
}

const isReached = (value: number, target: number, direction: 1 | -1): boolean =>
  direction === 1 ? value >= target : value <= target;

function whyNot(points: readonly Point[], { target, breaks }: Series): Reason | null {
  const [base] = points;
  const current = points.at(-1);
  if (!base || !current || points.length < 2) return 'too-few-years';
  if (breaks.some(year => base.year < year && year <= current.year)) return 'source-change';
  const counted = points.map(({ value }) => value);
  counted[0] = orNear(base.value);
  if (target !== null) counted.push(orNear(target));
  return counted.some(value => value < 0) && counted.some(value => value > 0) ? 'mixed-signs' : null;
}

/** Years with a value from the base year on, in order: the first is the base, the last is the current one. */
export function pointsOf({ values, baseYear }: Pick<Series, 'values' | 'baseYear'>): Point[] {
  return [...values]
    .filter(([year]) => year >= baseYear)
    .sort(([a], [b]) => a - b)
    .map(([year, value]) => ({ year, value }));
}

/**
 * Progress of one series by the method of Open SDG 2.4 (compound annual growth; bounds of the UN Progress Chart and of Eurostat),
 * with a target or without. "Not available" has its reason, and nothing is guessed.
 *
 * Where the target is what the base already was, no growth is asked for and no ratio exists: `value` is null, and only whether
 * the target still holds is judged. The target year has to lie after the base (the readers of files refuse others).
 */
export function judge(series: Series): Judgement {
  const { id, target, targetYear, limit } = series;
  const points = pointsOf(series);
  const base = points[0] ?? null;
  const current = points.at(-1) ?? null;
  const told = {
    id,
    method: 'open-sdg-2.4' as const,
    form: target === null ? ('no-target' as const) : ('target' as const),
    base,
    current,
  };
  const reason = whyNot(points, series);
  if (reason || !base || !current)
    return { ...told, value: null, score: null, status: 'not_available', reason: reason ?? 'too-few-years' };

  const from = orNear(base.value);
  // Less of a negative value is more: minus ten to minus twenty grows away from zero.
  const wanted = from < 0 ? -series.direction : series.direction;
  const grown = wanted * growth(from, current.value, current.year - base.year);
  if (target === null)
    return { ...told, value: grown, reason, ...placeByGrowth(grown, scaleOf(from, limit)) };

  const needed = Math.abs(growth(from, orNear(target), targetYear - base.year));
  const value = needed === 0 ? null : grown / needed;
  if (isReached(current.value, target, series.direction))
    return { ...told, value, score: 5, status: 'target_achieved', reason };
  if (value === null) return { ...told, value, score: -5, status: 'deterioration', reason };
  return { ...told, value, reason, ...placeToTarget(value) };
}
