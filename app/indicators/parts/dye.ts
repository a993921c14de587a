import type { Dye } from '~/ui/states';
import type { RecommendationTheme } from '../recommendations';

const dyes: Record<RecommendationTheme, Dye> = { T1: 't1', T2: 't2', T3: 't3', T4: 't4', T5: 't5', Y: 'y' };

/** Each theme's own cloth (visual.md). */
export const dyeOf = (theme: RecommendationTheme): Dye => dyes[theme];
