import type { Policy } from '~/access/policy';

const writers = ['young', 'facilitator', 'moderator', 'senior-moderator', 'organiser'] as const;
const readers = [...writers, 'safeguarding-lead', 'adult-member'] as const;

type Place = { member: boolean };
const member = { 'processes.not-member': (facts: Place) => facts.member };

/** Whether the phase is open is asked of the process by the act: the refusal says when it opens. */
export const policy = {
  read: { who: readers, given: member },
  'start-thread': { who: writers, given: member },
  reply: {
    who: writers,
    given: { ...member, 'discussion.closed': (facts: Place & { open: boolean }) => facts.open },
  },
  'open-themes': { who: ['organiser'] },
} as const satisfies Policy;
