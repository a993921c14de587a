import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canMove, choicesOf, questionsFit, stateAt, withinPhase } from '~/ballots/rules';
import { type BallotState, limits, states } from '~/ballots/words';

const at = (ms: number) => new Date(ms);

describe('the state at an instant', () => {
  test('is that of the clock while it waits or is open, and never goes back with time', () => {
    const order: BallotState[] = ['frozen', 'open', 'closed'];
    fc.assert(
      fc.property(fc.constantFrom('frozen', 'open'), fc.nat(30), fc.nat(30), (state, a, b) => {
        const ballot = { state: state as BallotState, opens: at(10), closes: at(20) };
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map(ms =>
          order.indexOf(stateAt(ballot, at(ms))),
        );
        expect(early).toBeLessThanOrEqual(late!);
        expect(early).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('is what was recorded once something was recorded', () => {
    for (const state of ['draft', 'counted', 'certified', 'annulled'] as const)
      for (const now of [0, 10, 15, 20, 99])
        expect(stateAt({ state, opens: at(10), closes: at(20) }, at(now))).toBe(state);
  });
});

test('nothing leaves what is certified or annulled, and nothing that is counted is annulled', () => {
  for (const to of states) {
    expect(canMove('certified', to)).toBe(false);
    expect(canMove('annulled', to)).toBe(false);
    expect(canMove('counted', to)).toBe(to === 'certified');
  }
  expect(states.filter(from => canMove(from, 'annulled'))).toEqual(['frozen', 'open', 'closed']);
});

test('a ballot lies within one phase, touching its ends at most', () => {
  const phases = [{ kind: 'decide', opens: at(10), closes: at(20) }] as const;
  const within = (opens: number, closes: number, kind: 'decide' | 'adopt' = 'decide') =>
    withinPhase(phases, kind, { opens: at(opens), closes: at(closes) });
  expect([within(10, 20), within(12, 15)]).toEqual([true, true]);
  expect([within(9, 20), within(10, 21), within(10, 20, 'adopt')]).toEqual([false, false, false]);
});

test('several proposals or one snapshot', () => {
  const proposals = Array.from({ length: limits.questions + 1 }, (_, n) => ({
    kind: 'proposal' as const,
    subject: `p${n}`,
  }));
  const snapshot = { kind: 'snapshot' as const, subject: 's' };
  expect(questionsFit(proposals.slice(1))).toBe(true);
  expect(questionsFit([snapshot])).toBe(true);
  for (const wrong of [[], proposals, [proposals[0]!, proposals[0]!], [snapshot, proposals[0]!]])
    expect(questionsFit(wrong)).toBe(false);
});

test('whatever a form sends is choices of known words for every question, or nothing', () => {
  const words = ['yes', 'no', 'abstain', 'blank'];
  const anything = fc.oneof(fc.constantFrom(...words, '', undefined), fc.string());
  fc.assert(
    fc.property(
      fc.dictionary(fc.oneof(fc.nat(4).map(String), fc.string()), anything),
      fc.nat(4),
      (form, n) => {
        const choices = choicesOf(form, n);
        const known = (place: string) => /^[1-9]$/.test(place) && Number(place) <= n;
        const fits = Object.entries(form).every(
          ([place, word]) => known(place) && (word === undefined || word === '' || words.includes(word)),
        );
        expect(choices !== null).toBe(fits);
        if (!choices) return;
        expect(choices).toHaveLength(n);
        for (const [at, choice] of choices.entries()) expect(choice).toBe(form[at + 1] || 'blank');
      },
    ),
    { numRuns: 500 },
  );
});
