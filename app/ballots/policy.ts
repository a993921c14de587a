import type { Policy } from '~/access/policy';
import type { BallotState } from './words';

const organiser = { who: ['organiser'] } as const;

export type VoterFacts = { inElectorate: boolean; state: BallotState };

/** Adults schedule, freeze and certify; only young people vote, and no role lets an adult do it (R72). */
export const policy = {
  'see-drafts': organiser,
  schedule: organiser,
  discard: organiser,
  freeze: organiser,
  annul: organiser,
  certify: organiser,
  vote: {
    who: ['young'],
    given: {
      'ballots.not-in-electorate': (facts: VoterFacts) => facts.inElectorate,
      'ballots.annulled': (facts: VoterFacts) => facts.state !== 'annulled',
      'ballots.not-yet': (facts: VoterFacts) => facts.state !== 'frozen',
      'ballots.closed': (facts: VoterFacts) => facts.state === 'open',
    },
  },
  'run-clock': { who: ['clock'] },
} as const satisfies Policy;
