import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BadUsage } from '~/ballots/tally/bad-usage';
import { countYesNo, yesNo, yesNoRule } from '~/ballots/tally/methods/yes-no';

const outcome = ([yes, no, abstain = 0, blank = 0]: [number, number, number?, number?], given = {}) =>
  countYesNo(
    { yes: BigInt(yes), no: BigInt(no), abstain: BigInt(abstain), blank: BigInt(blank) },
    yesNoRule(given),
  ).outcome;

describe('a half', () => {
  test('must be exceeded', () => {
    expect(outcome([5, 5])).toBe('not-approved');
    expect(outcome([6, 5])).toBe('approved');
  });

  test('must be exceeded however it is written', () => {
    for (const majority of ['1/2', '2/4', '0.5', '0.500'])
      expect(outcome([5, 5], { majority })).toBe('not-approved');
  });
});

describe('another majority', () => {
  test('is reached exactly', () => {
    expect(outcome([6, 3], { majority: '2/3' })).toBe('approved');
    expect(outcome([5, 3], { majority: '2/3' })).toBe('not-approved');
    expect(outcome([3, 2], { majority: '0.6' })).toBe('approved');
    expect(outcome([7, 0], { majority: '1' })).toBe('approved');
    expect(outcome([7, 1], { majority: '1/1' })).toBe('not-approved');
  });

  test('is exact where floating point is not', () => {
    const rule = yesNoRule({ majority: '1/3' });
    const counts = { yes: 333333333333333333n, no: 666666666666666666n, abstain: 0n, blank: 0n };
    expect(countYesNo(counts, rule).outcome).toBe('approved');
    expect(countYesNo({ ...counts, no: counts.no + 1n }, rule).outcome).toBe('not-approved');
  });
});

describe('a base', () => {
  test('says who is counted against', () => {
    const votes: [number, number, number, number] = [4, 1, 2, 1];
    expect(outcome(votes, { majority: '4/5' })).toBe('approved');
    expect(outcome(votes, { base: 'yes-no', majority: '81/100' })).toBe('not-approved');
    expect(outcome(votes, { base: 'valid', majority: '4/7' })).toBe('approved');
    expect(outcome(votes, { base: 'valid', majority: '5/7' })).toBe('not-approved');
    expect(outcome(votes, { base: 'cast', majority: '0.5' })).toBe('not-approved');
    expect(outcome(votes, { base: 'cast', majority: '4/9' })).toBe('approved');
    expect(outcome(votes, { base: 'electorate', electorate: '10', majority: '2/5' })).toBe('approved');
    expect(outcome(votes, { base: 'electorate', electorate: '11', majority: '2/5' })).toBe('not-approved');
  });

  test('of nobody approves nothing', () => {
    expect(outcome([0, 0, 5])).toBe('not-approved');
    expect(outcome([0, 0, 5], { majority: '1/1000000' })).toBe('not-approved');
    expect(outcome([0, 0, 0, 0], { base: 'cast' })).toBe('not-approved');
  });
});

describe('the quorum', () => {
  test('counts blank and abstaining ballots and is met exactly', () => {
    expect(outcome([1, 0, 1, 1], { quorum: '3' })).toBe('approved');
    expect(outcome([1, 0, 1, 1], { quorum: '4' })).toBe('no-quorum');
    expect(outcome([1, 0], { quorum: '0' })).toBe('approved');
  });

  test('not met, everything else is told', () => {
    const result = countYesNo({ yes: 2n, no: 1n, abstain: 1n, blank: 3n }, yesNoRule({ quorum: '8' }));
    expect(result).toMatchObject({
      outcome: 'no-quorum',
      ballots: '7',
      blank: '3',
      valid: '4',
      totals: { yes: '2', no: '1', abstain: '1' },
      quorum: { needed: '8', reached: '7', met: false },
    });
  });
});

test('the result has every promised key, null or empty where it does not apply', () => {
  const file = { text: 'yes\nblank\n', options: [], seed: 'sol', warnings: [] };
  expect(yesNo.prepare({})(file)).toEqual({
    method: 'yes-no',
    ruleVersion: 'yes-no/1',
    title: null,
    options: [],
    seats: null,
    ballots: '2',
    blank: '1',
    invalid: '0',
    valid: '1',
    quota: null,
    stages: [],
    elected: [],
    winners: [],
    outcome: 'approved',
    totals: { yes: '1', no: '0', abstain: '0' },
    order: [],
    beatMatrix: [],
    dropped: [],
    notLocked: [],
    quorum: null,
    ties: [],
    seed: 'sol',
    warnings: [],
    comparisons: [{ of: 'yes', part: '1', whole: '1', relation: '>', bound: '1/2', met: true }],
  });
});

test.each([
  ['majority', { majority: '' }],
  ['majority', { majority: '0' }],
  ['majority', { majority: '0/3' }],
  ['majority', { majority: '1/0' }],
  ['majority', { majority: '3/2' }],
  ['majority', { majority: '1.01' }],
  ['majority', { majority: '-1/2' }],
  ['majority', { majority: '50%' }],
  ['majority', { majority: '1e-1' }],
  ['majority', { majority: '1 / 2' }],
  ['base', { base: 'all' }],
  ['base', { base: '' }],
  ['electorate-needed', { base: 'electorate' }],
  ['electorate', { base: 'electorate', electorate: '0' }],
  ['electorate', { electorate: '12.5' }],
  ['electorate', { electorate: '+12' }],
  ['quorum', { quorum: '-1' }],
  ['quorum', { quorum: 'all' }],
  ['quorum', { quorum: '' }],
])('refuses %s: %j', (code, given) => {
  expect(() => yesNoRule(given)).toThrow(expect.objectContaining({ name: 'BadUsage', code }));
});

test('more ballots than people who could vote is a contradiction', () => {
  expect(() => outcome([3, 2, 1, 1], { electorate: '6' })).toThrow(BadUsage);
  expect(outcome([3, 2, 1, 1], { electorate: '7' })).toBe('approved');
});

const some = fc.bigInt({ min: 0n, max: 10n ** 20n });
const anyCounts = fc.record({ yes: some, no: some, abstain: some, blank: some });
const anyRule = fc
  .record({
    under: fc.integer({ min: 1, max: 1000 }),
    over: fc.nat(),
    base: fc.constantFrom('yes-no', 'valid', 'cast'),
  })
  .map(({ under, over, base }) => yesNoRule({ majority: `${1 + (over % under)}/${under}`, base }));

test('one more yes never turns approval away', () => {
  fc.assert(
    fc.property(anyCounts, anyRule, (counts, rule) => {
      fc.pre(countYesNo(counts, rule).outcome === 'approved');
      expect(countYesNo({ ...counts, yes: counts.yes + 1n }, rule).outcome).toBe('approved');
    }),
    { numRuns: 2000 },
  );
});

test('ballots = blank + invalid + valid, and with an ordinary majority a half is never approved', () => {
  fc.assert(
    fc.property(anyCounts, anyRule, (counts, rule) => {
      const { ballots, blank, invalid, valid } = countYesNo(counts, rule);
      expect(BigInt(ballots)).toBe(BigInt(blank) + BigInt(invalid) + BigInt(valid));
      expect(countYesNo({ ...counts, no: counts.yes }, yesNoRule({})).outcome).toBe('not-approved');
    }),
  );
});
