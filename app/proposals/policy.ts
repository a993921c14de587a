import { insiders, type Policy } from '~/access/policy';

/**
 * Adults host, young people decide: no act here names an adult role, and the deciding one is not an act at all but the
 * support that reaches the threshold (R72). Whether the phase is open is asked of the process: the refusal says when.
 */
const young = ['young'] as const;

type Member = { member: boolean };
type Open = { open: boolean };
type Authorship = { author: boolean };
const member = { 'processes.not-member': (facts: Member) => facts.member };
const open = { 'proposals.not-open': (facts: Open) => facts.open };
const author = { 'proposals.not-author': (facts: Authorship) => facts.author };

export const policy = {
  propose: { who: young, given: member },
  revise: { who: young, given: { ...author, ...open } },
  withdraw: {
    who: young,
    given: { ...author, 'proposals.frozen': (facts: Authorship & { free: boolean }) => facts.free },
  },
  support: {
    who: young,
    given: {
      ...member,
      ...open,
      'proposals.own': (facts: Authorship) => !facts.author,
      'proposals.band': (facts: { counts: boolean }) => facts.counts,
    },
  },
  unsupport: { who: young, given: { ...member, ...open } },
  'offer-to-sign': {
    who: young,
    given: { ...member, ...open, 'proposals.not-quoted': (facts: { quoted: boolean }) => facts.quoted },
  },
  'accept-signer': { who: young, given: { ...author, ...open } },
  /** Pseudonyms of authors, words of posts and reasons of support. Everybody else reads numbers. */
  'read-inside': {
    who: insiders,
    given: member,
  },
  close: { who: ['clock'] },
} as const satisfies Policy;
