import { describe, expect, it } from 'vitest';
import { whos } from '~/access/policy';
import { policy as linkPolicy } from '~/chain/policy';
import { policy } from '~/proposals/policy';

describe('who may act on proposals', () => {
  const { 'read-inside': _, close, ...acts } = policy;

  // R72: adults host, young people decide.
  for (const who of whos.filter(one => one !== 'young'))
    it(`no act takes a ${who}`, () => {
      const taken = Object.entries({ ...acts, ...linkPolicy }).filter(([, rule]) =>
        (rule.who as readonly string[]).includes(who),
      );
      expect(taken.map(([act]) => act)).toEqual([]);
    });

  it('there is no act that admits, adopts or rejects: support and ballots do', () => {
    expect(Object.keys(acts).sort()).toEqual([
      'accept-signer',
      'offer-to-sign',
      'propose',
      'revise',
      'support',
      'unsupport',
      'withdraw',
    ]);
    expect(close.who).toEqual(['clock']);
  });
});
