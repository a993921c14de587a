import type { Breakdown } from './words';

/** Which people or cases a value counts, by SDMX dimension. What counts everybody (`_T`) is not said. */
export type Dimensions = { sex?: string; age?: string };

const total = '_T';

/** One value has one form: in the order of the names, without totals. A file that says "all ages" and one that is silent agree. */
export function dimensionsOf({ sex, age }: Breakdown): Dimensions {
  return { ...(age !== total && { age }), ...(sex !== total && { sex }) };
}

/** The same as a key: "age=Y0T17&sex=F", "" for everybody. */
export const dimensionKey = (dimensions: Dimensions): string =>
  new URLSearchParams(Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1))).toString();

export const breakdownOf = ({ sex = total, age = total }: Dimensions): Breakdown => ({ sex, age });
