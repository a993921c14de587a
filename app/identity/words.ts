import { bands, mandateKinds, roles } from '~/kernel/actor';

export { bands, mandateKinds, roles };

export const personStates = ['active', 'paused', 'left'] as const;
export type PersonState = (typeof personStates)[number];

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** R62 (P): how long a session lives untouched, and in all. `shared` is a phone that others use too. */
export const sessionSpans = {
  young: { idle: 7 * day, absolute: 30 * day },
  staff: { idle: 30 * minute, absolute: 12 * hour },
  shared: { idle: 10 * minute, absolute: 12 * hour },
} as const;

export const passphrase = { min: 8, max: 128 } as const;
export const pseudonymMax = 60;

/** Countries of the network: finest place that is stored or shown (R20). ISO 3166-1 alpha-2. */
export const countries = [
  'AG',
  'AR',
  'BB',
  'BO',
  'BR',
  'BS',
  'BZ',
  'CL',
  'CO',
  'CR',
  'CU',
  'DM',
  'DO',
  'EC',
  'GD',
  'GT',
  'GY',
  'HN',
  'HT',
  'JM',
  'KN',
  'LC',
  'MX',
  'NI',
  'PA',
  'PE',
  'PY',
  'SR',
  'SV',
  'TT',
  'UY',
  'VC',
  'VE',
] as const;
export type Country = (typeof countries)[number];

/** What everybody of the demo story enters with. Written in public, so no account of a production server may have it (R70). */
export const demoPassphrase = 'cuatro palabras del mar';
