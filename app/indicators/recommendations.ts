import { z } from 'zod';
import { inFour } from './catalogue';
import { linkKind } from './words';

/** The five themes of World Congress III and the youth Declaration. */
export const themes = ['T1', 'T2', 'T3', 'T4', 'T5', 'Y'] as const;
export type RecommendationTheme = (typeof themes)[number];

/** auto: an official series follows it. milestone: people follow it with evidence. */
export const follows = ['auto', 'milestone'] as const;

const link = z
  .object({ indicator: z.string().min(1), kind: linkKind, series: z.string().min(1).optional() })
  .strict();

const recommendation = z
  .object({
    /** "T1.4": theme and place; "Y.3" in the youth Declaration. */
    id: z.string().regex(/^(T[1-5]|Y)\.\d{1,2}$/),
    theme: z.enum(themes),
    texts: inFour,
    links: z.array(link),
    follow: z.enum(follows),
    noteEn: z.string().min(1).nullable(),
  })
  .strict();

export type SuggestedLink = z.infer<typeof link>;
export type Recommendation = z.infer<typeof recommendation>;

/** seeds/data/recommendations.json, checked: what was recommended in 2008, in our words. */
export const readRecommendations = (raw: unknown): Recommendation[] =>
  z.object({ recommendations: z.array(recommendation) }).parse(raw).recommendations;
