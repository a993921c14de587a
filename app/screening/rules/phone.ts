import { original, type Shadow } from '../normalise';
import type { Finding } from '../words';
import { digitRuns, type Group } from './digits';
import { isQuantity, settled } from './quantities';

// Seven digits is the shortest number of a person in the region (Guyana, Jamaica and Suriname without prefix).
const fewest = 7;

const size = (run: readonly Group[]) => run.reduce((sum, group) => sum + group.digits.length, 0);

/** `lines`: verified help lines, digits only, which are never personal data. */
export function phone(shadow: Shadow, field: string, lines: ReadonlySet<string>): Finding[] {
  return digitRuns(shadow, settled(shadow)).flatMap(run => {
    if (size(run) < fewest || isQuantity(run, shadow, lines)) return [];
    const rule = run.some(group => group.spoken) ? 'phone.spoken' : 'phone.digits';
    return [
      { signal: 'contact.phone' as const, field, ...original(shadow, run[0]!.start, run.at(-1)!.end), rule },
    ];
  });
}
