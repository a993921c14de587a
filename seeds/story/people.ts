import type { Country } from '~/identity/words';
import type { Band, Role } from '~/kernel/actor';
import type { Lang } from '~/kernel/lang';

export type Cast = readonly (readonly [
  name: string,
  country: Country,
  lang: Lang,
  band: Band,
  roles?: readonly Role[],
])[];

/** Who brings the network to life. Names are for these files alone: the product gives each a pseudonym of its own. */
export const team: Cast = [
  ['marta', 'CO', 'es', 'adult', ['facilitator']],
  ['ines', 'AR', 'es', 'adult', ['organiser']],
  ['rosa', 'PE', 'es', 'adult', ['moderator']],
  ['joao', 'BR', 'pt', 'adult', ['moderator']],
  ['claire', 'HT', 'fr', 'adult', ['senior-moderator']],
  ['beatriz', 'UY', 'es', 'adult', ['safeguarding-lead']],
  ['andrew', 'JM', 'en', 'adult', ['safeguarding-lead']],
];

export const young: Cast = [
  ['ana', 'CO', 'es', '13-15'],
  ['bruno', 'UY', 'es', '16-17'],
  ['camila', 'PE', 'es', '16-17'],
  ['davi', 'BR', 'pt', '13-15'],
  ['elisa', 'AR', 'es', '16-17'],
  ['fabian', 'GT', 'es', '13-15'],
  ['grace', 'JM', 'en', '16-17'],
  ['hugo', 'MX', 'es', '18-24'],
  ['isadora', 'BR', 'pt', '16-17'],
  ['jean', 'HT', 'fr', '16-17'],
  ['karla', 'SV', 'es', '13-15'],
  ['lucas', 'CL', 'es', '16-17'],
  ['marie', 'HT', 'fr', '13-15'],
  ['noah', 'JM', 'en', '13-15'],
  ['olivia', 'AR', 'es', '18-24'],
  ['pablo', 'CO', 'es', '16-17'],
  ['quena', 'PE', 'es', '13-15'],
  ['rafael', 'BR', 'pt', '18-24'],
  ['sofia', 'UY', 'es', '13-15'],
  ['tomas', 'GT', 'es', '16-17'],
  ['ursula', 'MX', 'es', '16-17'],
  ['valeria', 'CO', 'es', '13-15'],
  ['wanda', 'SV', 'es', '16-17'],
  ['yago', 'BR', 'pt', '13-15'],
];
