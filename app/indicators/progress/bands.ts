import type { Status } from './series';

/** From its bound upwards a value has this status; the score goes in a straight line from `score` at the bound to that of the next. */
type Band = { from: number; score: number; status: Status };

const best = 5;
const worst = -5;

/** With a target: how much of the growth is there that reaches it in time. */
const toTarget: readonly Band[] = [
  { from: 0.95, score: 2.5, status: 'substantial_progress' },
  { from: 0.6, score: 0, status: 'moderate_progress' },
  { from: 0, score: -2.5, status: 'limited_progress' },
];
const fullTarget = 1.3;
const worstTarget = -0.6;

/** Without one: yearly growth. What is near its natural limit grows more slowly, so the bounds come down (`scale`). */
const byGrowth = (scale: number): readonly Band[] => [
  { from: 0.015 * scale, score: 2.5, status: 'substantial_progress' },
  { from: 0.005 * scale, score: 0, status: 'moderate_progress' },
  { from: 0, score: -2.5, status: 'limited_progress' },
];
const fullGrowth = 0.02;
const worstGrowth = -0.02;

/** The score of a value between two bounds; at a band of no width, that of its upper end. */
function between(value: number, low: number, high: number, from: number, to: number): number {
  return high === low ? to : from + ((value - low) / (high - low)) * (to - from);
}

function placed(value: number, bands: readonly Band[], full: number, worstAt: number) {
  let [above, top] = [full, best];
  for (const { from, score, status } of bands) {
    if (value >= from) return { status, score: Math.min(best, between(value, from, above, score, top)) };
    [above, top] = [from, score];
  }
  const score = Math.max(worst, between(value, worstAt, 0, worst, top));
  return { status: 'deterioration' as const, score };
}

/** Status and score of the ratio to the growth that the target needs. Source of the bounds: indicators/README, progress. */
export const placeToTarget = (value: number) => placed(value, toTarget, fullTarget, worstTarget);

/** Status and score of yearly growth. @param scale 1, or less near a natural limit, never below 0 */
export const placeByGrowth = (value: number, scale: number) =>
  placed(value, byGrowth(scale), fullGrowth * scale, worstGrowth);
