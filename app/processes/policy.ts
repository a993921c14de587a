import type { Policy } from '~/access/policy';

const organiser = { who: ['organiser'] } as const;

export const policy = {
  open: organiser,
  'change-phases': organiser,
  'see-office': organiser,
} as const satisfies Policy;
