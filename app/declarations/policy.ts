import { insiders, type Policy } from '~/access/policy';

type Member = { member: boolean };
type Drafter = { drafter: boolean };
const member = { 'processes.not-member': (facts: Member) => facts.member };
const drafter = { 'declarations.not-drafter': (facts: Drafter) => facts.drafter };
const drafting = { who: ['young'], given: drafter } as const;

/**
 * Young people with a drafter's mandate write and decide; every member suggests. What an adult suggests is labelled, and needs a
 * young drafter to take it in (R72). Adoption is a ballot, so it is no act of anybody here.
 */
export const policy = {
  open: drafting,
  revise: drafting,
  'write-clause': drafting,
  'move-clause': drafting,
  snapshot: drafting,
  suggest: { who: ['young', 'facilitator', 'organiser'], given: member },
  opine: { who: ['young'], given: member },
  accept: {
    who: ['young'],
    given: { ...drafter, 'declarations.own-change': (facts: Drafter & { own: boolean }) => !facts.own },
  },
  decline: {
    who: ['young'],
    given: { ...drafter, 'declarations.own-change': (facts: Drafter & { own: boolean }) => !facts.own },
  },
  /** Changes, their whys, opinions and names. Everybody else reads the clauses. */
  'read-inside': {
    who: insiders,
    given: member,
  },
} as const satisfies Policy;
