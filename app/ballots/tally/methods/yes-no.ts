import { compareShare, type Fraction, parseFraction, sameNumber } from '~/kernel/fraction';
import { BadUsage } from '../bad-usage';
import { readWords } from '../forms/words-form';
import type { BallotFile, Given, Method } from '../method';
import { resultOf } from '../result';
import { type Base, bases, type Comparison, type Result, yesNoWords } from '../words';

export const yesNoVersion = 'yes-no/1';

export type YesNoRule = {
  majority: Fraction;
  base: Base;
  /** How many people could vote; needed for the base `electorate`. */
  electorate: bigint | null;
  /** How many ballots there must be at least, blank and abstaining ones included. */
  quorum: bigint | null;
};

export type YesNoCounts = { yes: bigint; no: bigint; abstain: bigint; blank: bigint };

const half: Fraction = { over: 1n, under: 2n, written: '1/2' };

const wholeBase = (counts: YesNoCounts, rule: YesNoRule): bigint => {
  const { yes, no, abstain, blank } = counts;
  if (rule.base === 'yes-no') return yes + no;
  if (rule.base === 'valid') return yes + no + abstain;
  if (rule.base === 'cast') return yes + no + abstain + blank;
  return rule.electorate ?? 0n;
};

// A half is never enough, however it is written: otherwise a text with as many against it as for it would pass.
const majorityOf = (counts: YesNoCounts, rule: YesNoRule): Comparison => {
  const whole = wholeBase(counts, rule);
  const mustExceed = sameNumber(rule.majority, half);
  const distance = compareShare(counts.yes, whole, rule.majority);
  return {
    of: 'yes',
    part: String(counts.yes),
    whole: String(whole),
    relation: mustExceed ? '>' : '>=',
    bound: rule.majority.written,
    met: whole > 0n && (mustExceed ? distance > 0n : distance >= 0n),
  };
};

/**
 * Rule yes-no/1 (this project's own, docs in ../README.md). Approved when yes ÷ base reaches the majority; a majority of one half must
 * be exceeded; a base of nobody approves nothing. Base: `yes-no` = yes + no; `valid` = with abstentions; `cast` = all ballots;
 * `electorate` = all who could vote. Fewer ballots than the quorum: outcome `no-quorum`, everything else is still told.
 *
 * Throws BadUsage `electorate-too-small` when there are more ballots than people who could vote.
 */
export function countYesNo(
  counts: YesNoCounts,
  rule: YesNoRule,
  told: Pick<BallotFile, 'options' | 'seed' | 'warnings'> = { options: [], seed: '', warnings: [] },
): Result {
  const valid = counts.yes + counts.no + counts.abstain;
  const ballots = valid + counts.blank;
  if (rule.electorate !== null && rule.electorate < ballots) {
    throw new BadUsage(
      'electorate-too-small',
      `There are ${ballots} ballots, more than the electorate of ${rule.electorate}.`,
    );
  }
  const majority = majorityOf(counts, rule);
  const enough = rule.quorum === null || ballots >= rule.quorum;
  return resultOf({
    method: 'yes-no',
    ruleVersion: yesNoVersion,
    options: [...told.options],
    ballots: String(ballots),
    blank: String(counts.blank),
    invalid: '0',
    valid: String(valid),
    outcome: !enough ? 'no-quorum' : majority.met ? 'approved' : 'not-approved',
    totals: { yes: String(counts.yes), no: String(counts.no), abstain: String(counts.abstain) },
    quorum:
      rule.quorum === null ? null : { needed: String(rule.quorum), reached: String(ballots), met: enough },
    seed: told.seed,
    warnings: [...told.warnings],
    comparisons: [majority],
  });
}

const people = (given: Given, option: 'electorate' | 'quorum', least: bigint): bigint | null => {
  const written = given[option];
  if (written === undefined) return null;
  if (/^[0-9]+$/.test(written) && BigInt(written) >= least) return BigInt(written);
  throw new BadUsage(option, `--${option} takes a whole number of at least ${least}.`);
};

/**
 * The rule from options as written: `--majority A/B or a decimal` above 0 and up to 1 (default 1/2), `--base`, `--electorate N`, `--quorum Q`.
 * Throws BadUsage: majority, base, electorate, quorum, electorate-needed.
 */
export function yesNoRule(given: Given): YesNoRule {
  const majority = given.majority === undefined ? half : parseFraction(given.majority);
  if (!majority || majority.over === 0n || majority.over > majority.under) {
    throw new BadUsage('majority', '--majority takes a fraction A/B or a decimal, above 0 and at most 1.');
  }
  const base = bases.find(name => name === (given.base ?? 'yes-no'));
  if (!base) throw new BadUsage('base', `--base takes one of ${bases.join(', ')}.`);
  const electorate = people(given, 'electorate', 1n);
  if (base === 'electorate' && electorate === null) {
    throw new BadUsage(
      'electorate-needed',
      '--base electorate needs --electorate N, how many people could vote.',
    );
  }
  return { majority, base, electorate, quorum: people(given, 'quorum', 0n) };
}

export const yesNo: Method = {
  takes: ['majority', 'base', 'electorate', 'quorum'],
  prepare(given) {
    const rule = yesNoRule(given);
    return file => {
      const { said, blank } = readWords(file.text, yesNoWords);
      return countYesNo({ ...said, blank }, rule, file);
    };
  },
};
