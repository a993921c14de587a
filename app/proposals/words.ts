import { z } from 'zod';
import { countries } from '~/identity/words';

/** Draft and review are states of the text, in gate/: a proposal is born open, when another human has approved it. */
export const states = [
  'open',
  'admitted',
  'not-admitted',
  'on-ballot',
  'adopted',
  'not-adopted',
  'in-declaration',
  'withdrawn',
] as const;
export type ProposalState = (typeof states)[number];

export const authorStates = ['offered', 'author'] as const;

/** Who has to act. The words of each are in the dictionaries. */
export const addresseeKinds = [
  'ministry',
  'parliament',
  'justice',
  'police',
  'school-system',
  'health',
  'local-government',
  'business',
  'media',
  'regional-body',
] as const;
export type AddresseeKind = (typeof addresseeKinds)[number];

export const limits = {
  posts: 30,
  recommendations: 10,
  perPage: 20,
  /** How far ahead a proposal may set its date. */
  dueYears: 15,
  /** Reasons shown while support is open: enough to think with, too few to count supporters by (R51). */
  reasonsWhileOpen: 3,
  similar: 5,
} as const;

export const duePattern = /^\d{4}-(0[1-9]|1[0-2])$/;

export const addressees = z.object({
  kinds: z.array(z.enum(addresseeKinds)).max(addresseeKinds.length),
  countries: z.array(z.enum(countries)).max(countries.length),
});
export type Addressees = z.infer<typeof addressees>;

export const sources = z.object({
  posts: z.array(z.string().min(1).max(40)).max(limits.posts),
  recommendations: z.array(z.string().min(1).max(10)).max(limits.recommendations),
});
export type Sources = z.infer<typeof sources>;

/** What comes with the words of a proposal, hashed and approved with them. No date and no addressee are allowed: see specific.ts. */
export const structure = z.object({
  theme: z.string().min(1).max(40),
  addressees,
  due: z.string().regex(duePattern).nullable(),
  sources,
});
export type Structure = z.infer<typeof structure>;

export const label = (number: number): string => `P-${number}`;

/** Message keys, so that each page says the same word for the same thing. */
export const stateKey = (state: ProposalState) => `proposals.state.${state}` as const;
export const addresseeKey = (kind: AddresseeKind) => `proposals.addressee.${kind}` as const;
