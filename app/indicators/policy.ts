import type { Policy } from '~/access/policy';

/** Figures and recommendations are public: reading them asks for nobody. */
export const policy = {
  import: { who: ['organiser', 'operator', 'clock'] },
} as const satisfies Policy;
