import type { Policy } from '~/access/policy';
import type { Actor } from '~/kernel/actor';

type Place = { process: string };

/** Members in person: staff host a process, and what measures a young people's text is theirs to say (R72). */
export const policy = {
  'propose-link': {
    who: ['young'],
    given: {
      'chain.not-member': (facts: Place, actor: Actor) =>
        actor.kind === 'person' && actor.processes.includes(facts.process),
    },
  },
} as const satisfies Policy;
