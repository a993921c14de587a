import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yesNo } from '~/ballots/tally/methods/yes-no';
import { naiveYesNo } from './naive-yes-no';

const word = fc.constantFrom('yes', 'yes', 'no', 'no', 'abstain', 'blank');
// Small electorates and simple fractions: ties and exact bounds are common, not a rarity.
const election = fc.record({
  ballots: fc.array(fc.record({ word, count: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 14,
  }),
  under: fc.integer({ min: 1, max: 6 }),
  overSeed: fc.nat(),
  base: fc.constantFrom('yes-no', 'valid', 'cast', 'electorate'),
  absent: fc.nat({ max: 12 }),
  quorum: fc.option(fc.nat({ max: 30 })),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  noise: fc.constantFrom('', '# a comment', '#', '   '),
  compact: fc.boolean(),
});

test('the count agrees with a naive second one on thousands of random elections', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(election, ({ ballots, under, overSeed, base, absent, quorum, lineEnd, noise, compact }) => {
      const laid = ballots.flatMap(({ word, count }) => Array<string>(count).fill(word));
      fc.pre(laid.some(ballot => ballot !== 'blank'));
      const over = 1 + (overSeed % under);
      const electorate = laid.length + absent;
      const written = compact ? ballots.map(({ word, count }) => `${count};${word}`) : laid;

      const result = yesNo.prepare({
        majority: `${over}/${under}`,
        base,
        electorate: base === 'electorate' ? String(electorate) : undefined,
        quorum: quorum === null ? undefined : String(quorum),
      })({ text: written.flatMap(line => [noise, line]).join(lineEnd), options: [], seed: '', warnings: [] });
      const naive = naiveYesNo(laid, { over, under, base, electorate, quorum });

      seen.set(naive.outcome, (seen.get(naive.outcome) ?? 0) + 1);
      expect({
        outcome: result.outcome,
        ballots: result.ballots,
        blank: result.blank,
        valid: result.valid,
      }).toEqual({
        outcome: naive.outcome,
        ballots: String(naive.ballots),
        blank: String(naive.blank),
        valid: String(naive.valid),
      });
      expect(result.totals).toEqual(
        Object.fromEntries(Object.entries(naive.totals).map(([name, count]) => [name, String(count)])),
      );
    }),
    { numRuns: 6000 },
  );
  for (const outcome of ['approved', 'not-approved', 'no-quorum'])
    expect(seen.get(outcome)).toBeGreaterThan(500);
});
