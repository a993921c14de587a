/** The rooms of the house in the order in which they stand: each may build on those before it, and on no other. */
export const rooms = [
  'kernel',
  'access',
  'ui',
  'i18n',
  'audit',
  'identity',
  'screening',
  'safeguarding',
  'gate',
  'chain',
  'notices',
  'moderation',
  'processes',
  'indicators',
  'discussion',
  'proposals',
  'ballots',
  'declarations',
  'monitoring',
  'library',
  'web',
  'cli',
] as const;

/** Rooms without a door: every file is for everybody. */
export const open = ['kernel', 'access', 'ui', 'i18n'] as const;

/** What a room shows beside its door: nothing of it touches a database. */
export const shown = ['words', 'fields', 'rules', 'parts', 'policy', 'refusals'] as const;

/** Pure files that others use as they are, each with its reason. */
export const libraries: readonly [path: string, why: string][] = [
  ['app/ballots/tally/', 'counting by its rules alone: the command line recounts a published list with it'],
  [
    'app/indicators/progress/',
    'judging by its method alone: the command line judges series of a file with it',
  ],
  ['app/declarations/document/', 'the text of a clause as a document, whoever reads, hashes or shows it'],
  ['app/screening/marks\\.ts', 'where the marks of a nudge lie in a field: forms draw them'],
];

/** What pages and parts of any room take from web: how a page is asked for, shown and written into. */
export const pageHelpers = [
  'ask.server',
  'page',
  'write-form',
  'when',
  'title',
  'back',
  'sign-in-form',
  'not-sent',
] as const;

/** Pages that are about everything a person has here, so that their parts name rooms that stand lower. */
export const gathering: readonly [path: string, why: string][] = [
  ['app/notices/parts/', 'her own page: what became of what is hers, and what her process asks of her now'],
];
