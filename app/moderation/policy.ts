import type { Policy } from '~/access/policy';

const reviewers = ['moderator', 'senior-moderator'] as const;

export type Facts = { own: boolean; tookPart: boolean };

const apart = {
  'moderation.own-text': (facts: Facts) => !facts.own,
  'moderation.took-part': (facts: Facts) => !facts.tookPart,
};

export const policy = {
  'see-desk': { who: reviewers },
  claim: { who: reviewers, given: apart },
  decide: {
    who: reviewers,
    given: { ...apart, 'moderation.no-lease': (facts: Facts & { leased: boolean }) => facts.leased },
  },
} as const satisfies Policy;
