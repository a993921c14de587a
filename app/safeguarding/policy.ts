import type { Policy } from '~/access/policy';

export const policy = {
  'ask-for-help': {
    who: ['young', 'adult-member', 'facilitator', 'moderator', 'senior-moderator', 'organiser'],
  },
  'see-cases': { who: ['safeguarding-lead'] },
  'read-case': {
    who: ['safeguarding-lead'],
    given: { 'safeguarding.own-case': (facts: { involved: boolean }) => !facts.involved },
  },
  'write-entry': {
    who: ['safeguarding-lead'],
    given: { 'safeguarding.own-case': (facts: { involved: boolean }) => !facts.involved },
  },
  'check-in': { who: ['safeguarding-lead'] },
} as const satisfies Policy;
