import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counts, dueFits, events, next, type ProposalEvent, standing, stateNow } from '~/proposals/rules';
import { type ProposalState, states } from '~/proposals/words';

const any = fc.constantFrom(...events);

/** The states a proposal goes through under these events; an event that may not happen changes nothing. */
function lived(happened: readonly ProposalEvent[]): ProposalState[] {
  const path: ProposalState[] = ['open'];
  for (const event of happened) {
    const to = next(path.at(-1) ?? 'open', event);
    if (to) path.push(to);
  }
  return path;
}

/** What model.md says must have been before, however often a ballot was annulled on the way. */
const before: Partial<Record<ProposalState, ProposalState[]>> = {
  admitted: ['open', 'on-ballot'],
  'not-admitted': ['open'],
  'on-ballot': ['admitted'],
  adopted: ['on-ballot'],
  'not-adopted': ['on-ballot'],
  'in-declaration': ['adopted'],
  withdrawn: ['open', 'admitted', 'not-admitted'],
};

describe('the life of a proposal', () => {
  it('takes no step that was not prepared by the one before, whatever happens to it', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), happened => {
        const path = lived(happened);
        path.slice(1).forEach((state, at) => {
          expect(before[state]).toContain(path[at]);
        });
      }),
    );
  });

  it('reaches the Declaration only through enough support and a ballot', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), happened => {
        const path = lived(happened);
        if (path.at(-1) === 'in-declaration')
          expect(path).toEqual(expect.arrayContaining(['open', 'admitted', 'on-ballot', 'adopted']));
      }),
    );
    expect(lived(['admit', 'freeze', 'release', 'freeze', 'adopt', 'write'])).toEqual([
      'open',
      'admitted',
      'on-ballot',
      'admitted',
      'on-ballot',
      'adopted',
      'in-declaration',
    ]);
  });

  it('cannot be withdrawn once it stands on a ballot, and nothing comes after a withdrawal', () => {
    for (const state of ['on-ballot', 'adopted', 'not-adopted', 'in-declaration'] as const)
      expect(next(state, 'withdraw')).toBeNull();
    for (const event of events) expect(next('withdrawn', event)).toBeNull();
  });

  it('gets to every state', () => {
    const reached = new Set(
      [
        lived(['admit', 'freeze', 'adopt', 'write']),
        lived(['admit', 'freeze', 'reject']),
        lived(['close']),
        lived(['withdraw']),
      ].flat(),
    );
    expect([...reached].sort()).toEqual([...states].sort());
  });
});

describe('what is said of support', () => {
  it('is "not yet" until it is decided and "enough" from then on', () => {
    expect(states.filter(state => standing(state) === 'not-yet')).toEqual([
      'open',
      'not-admitted',
      'withdrawn',
    ]);
  });

  it('follows the clock, not the job', () => {
    expect(stateNow('open', true)).toBe('not-admitted');
    expect(stateNow('open', false)).toBe('open');
    expect(stateNow('admitted', true)).toBe('admitted');
  });

  it('counts adolescents always, young adults where the process says so, adults never', () => {
    expect((['13-15', '16-17', '18-24', 'adult'] as const).map(band => counts(band, true))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect((['13-15', '16-17', '18-24', 'adult'] as const).map(band => counts(band, false))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a date', () => {
  it('is from this month to fifteen years on', () => {
    const fits = (due: string) => dueFits(due, '2026-11', 15);
    expect(['2026-10', '2026-11', '2041-11', '2041-12'].map(fits)).toEqual([false, true, true, false]);
  });
});
