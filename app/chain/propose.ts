import { z } from 'zod';
import { measureKinds } from './words';

/** What comes with a why: the two ends and the kind of link between them. Hashed and approved with the words. */
export const linkStructure = z.object({
  from: z.object({ kind: z.enum(['proposal', 'clause']), id: z.string().min(1).max(40) }),
  to: z.object({ kind: z.enum(['indicator', 'recommendation']), id: z.string().min(1).max(40) }),
  kind: z.enum(measureKinds),
});

export type LinkStructure = z.infer<typeof linkStructure>;
