import type { Result } from './words';

type Counted = Pick<
  Result,
  'method' | 'ruleVersion' | 'ballots' | 'blank' | 'invalid' | 'valid' | 'outcome' | 'seed'
>;

/** A whole result from what a method has to say: keys it does not name are null, lists it does not name are empty. */
export const resultOf = (said: Counted & Partial<Result>): Result => ({
  // The order of the keys is that of the published shape, whatever order the method said them in.
  method: said.method,
  ruleVersion: said.ruleVersion,
  title: said.title ?? null,
  options: said.options ?? [],
  seats: said.seats ?? null,
  ballots: said.ballots,
  blank: said.blank,
  invalid: said.invalid,
  valid: said.valid,
  quota: said.quota ?? null,
  stages: said.stages ?? [],
  elected: said.elected ?? [],
  winners: said.winners ?? [],
  outcome: said.outcome,
  totals: said.totals ?? null,
  order: said.order ?? [],
  beatMatrix: said.beatMatrix ?? [],
  dropped: said.dropped ?? [],
  notLocked: said.notLocked ?? [],
  quorum: said.quorum ?? null,
  ties: said.ties ?? [],
  seed: said.seed,
  warnings: said.warnings ?? [],
  comparisons: said.comparisons ?? [],
});
