import { refuse } from '~/kernel/refusal';
import { dueFits } from './rules';
import {
  type Addressees,
  addressees,
  duePattern,
  limits,
  type Sources,
  type Structure,
  sources,
} from './words';

/** What a form chooses beside its words. Codes are checked here, for a form may send anything. */
export type Chosen = {
  theme: string;
  addressees: { kinds: readonly string[]; countries: readonly string[] };
  /** "YYYY-MM", or empty. */
  due: string | null;
  sources: { posts: readonly string[]; recommendations: readonly string[] };
};

const once = <T>(list: readonly T[]): T[] => [...new Set(list)];

function chosenAddressees(given: Chosen['addressees']): Addressees {
  const read = addressees.safeParse({ kinds: once(given.kinds), countries: once(given.countries) });
  return read.success ? read.data : refuse('proposals.addressee', 422);
}

function chosenSources(given: Chosen['sources']): Sources {
  const read = sources.safeParse({ posts: once(given.posts), recommendations: once(given.recommendations) });
  return read.success
    ? read.data
    : refuse('proposals.source-many', 422, { posts: limits.posts, recommendations: limits.recommendations });
}

/** @param thisMonth "YYYY-MM" of the act. @throws proposals.addressee, .due, .source-many 422 */
export function structureOf(given: Chosen, thisMonth: string): Structure {
  const due = given.due?.trim() || null;
  if (due !== null && !(duePattern.test(due) && dueFits(due, thisMonth, limits.dueYears)))
    refuse('proposals.due', 422, { years: limits.dueYears });
  return {
    theme: given.theme,
    addressees: chosenAddressees(given.addressees),
    due,
    sources: chosenSources(given.sources),
  };
}

export const monthOf = (now: Date): string => now.toISOString().slice(0, 7);
