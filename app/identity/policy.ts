import type { Policy } from '~/access/policy';

export const policy = {
  enrol: { who: ['facilitator', 'clock'] },
  'grant-role': { who: ['operator', 'clock'] },
  'give-mandate': {
    who: ['organiser', 'clock'],
    given: { 'identity.mandate-young': (facts: { young: boolean }) => facts.young },
  },
  'end-mandate': { who: ['organiser', 'clock'] },
  'see-mandates': { who: ['organiser'] },
  'join-process': { who: ['facilitator', 'organiser', 'clock'] },
  'see-own-account': {
    who: [
      'young',
      'adult-member',
      'facilitator',
      'moderator',
      'senior-moderator',
      'safeguarding-lead',
      'organiser',
      'operator',
    ],
  },
} as const satisfies Policy;
