export const levels = ['L1', 'L2', 'L3'] as const;
export type Level = (typeof levels)[number];

/** `acknowledge` a lead has it · `note` what was done · `refer` told somebody outside · `not-a-concern` the text goes to review. */
export const entryKinds = ['opened', 'acknowledge', 'note', 'refer', 'not-a-concern'] as const;
export type EntryKind = (typeof entryKinds)[number];

const hour = 3_600_000;

/** R26 (P): how soon a human must have acted, by level. */
export const clocks: Record<Level, number> = { L1: hour, L2: 4 * hour, L3: 24 * hour };

/** R25 (P): a lead counts while her last check-in is younger than this, and posting needs two who count. */
export const checkIn = { everyDays: 7, leadsNeeded: 2 } as const;

export const noteMax = 4_000;
export const helpMax = 4_000;

/** R73: what must be in place before young people may write. Keys are not in the list: without them nothing starts. */
export const protections = ['leads', 'second-factor', 'paging', 'help-line'] as const;
export type Protection = (typeof protections)[number];
