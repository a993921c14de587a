/**
 * A second yes-no count, slow on purpose and written from the rule in words, not from the first: it lays every ballot
 * on a table one by one, and finds how many "yes" are needed by trying 0, 1, 2, … in ordinary small numbers.
 */
export type NaiveRule = {
  over: number;
  under: number;
  base: string;
  electorate: number | null;
  quorum: number | null;
};

export function naiveYesNo(ballots: readonly string[], rule: NaiveRule) {
  const piles: Record<string, string[]> = { yes: [], no: [], abstain: [], blank: [] };
  for (const ballot of ballots) piles[ballot]!.push(ballot);
  const high = (pile: string) => piles[pile]!.length;

  let people = 0;
  switch (rule.base) {
    case 'yes-no':
      for (const ballot of ballots) if (ballot === 'yes' || ballot === 'no') people++;
      break;
    case 'valid':
      for (const ballot of ballots) if (ballot !== 'blank') people++;
      break;
    case 'cast':
      people = ballots.length;
      break;
    default:
      people = rule.electorate!;
  }

  // "A of B" of these people, in pieces of 1/B of a person so that nothing is divided.
  const isHalf = rule.over + rule.over === rule.under;
  let needed = 0;
  while (needed * rule.under < rule.over * people) needed++;
  if (isHalf && needed * rule.under === rule.over * people) needed++;

  const passes = people !== 0 && high('yes') >= needed;
  const enough = rule.quorum === null || ballots.length >= rule.quorum;
  let outcome = 'not-approved';
  if (passes) outcome = 'approved';
  if (!enough) outcome = 'no-quorum';
  return {
    outcome,
    ballots: ballots.length,
    blank: high('blank'),
    valid: ballots.length - high('blank'),
    totals: { yes: high('yes'), no: high('no'), abstain: high('abstain') },
  };
}
