import { readFileSync } from 'node:fs';
import { allTables, configOf } from '../support/tables';

/** Words of db/columns.ts whose columns can hold what somebody wrote. `code` cannot: the canary crawl types into every form and looks. */
export const wordy = ['text', 'json', 'bytes'] as const;

/**
 * Every column outside the gate that could hold words, with the reason why no person's text is in it unread. A new one fails
 * until it stands here; what people write goes to the gate instead (R7).
 */
export const registered: Readonly<Record<string, string>> = {
  'audit.detail': 'codes, numbers and ids of what was done; its type allows no more, the canary crawl looks',
  'outbox.payload': 'ids, codes and numbers that leave the database; R27: neither content nor identity',
  'sendings.answer': 'what a form was answered, sealed: ids of versions',
  'results.result': 'counts of choices, computed by the tally',
  'processes.languages': 'codes of the four languages',
  'proposals.addressees': 'kinds from a list and codes of countries',
  'cases.sealed': 'R22: what somebody told, encrypted with a key outside the database, for leads alone',
  'case_entries.sealed': 'R28: what leads did and noted, encrypted as the case is',
  'agencies.names': 'names of agencies, official, brought in from the seeds by organisers',
  'targets.titles': 'official titles, brought in from the seeds by organisers',
  'targets.ours': 'codes of languages in which the title is our own translation',
  'indicators.titles': 'official titles, as above',
  'indicators.ours': 'codes of languages, as above',
  'indicators.custodians': 'names of agencies, official',
  'indicators.cautions': 'codes of cautions',
  'indicators.published': 'what the custodian published of an indicator, official',
  'series.published': 'what the custodian published of a series, official',
  'areas.published': 'names of areas by M49, official',
  'editions.published': 'name, publisher and address of an edition of figures, official',
  'observations.dimensions': 'codes of sex, age and the like',
  'observations.published': 'source and note of a figure, official',
  'recommendations.texts': 'recommendations of 2008 in our own words, brought in from the seeds',
  'recommendations.links': 'codes of indicators and of kinds of link',
  'recommendations.note': 'an editorial note on a recommendation, brought in from the seeds',
};

/** R20: all that is known of a person. Country is the finest place, a band the finest age; nothing here reaches another member but the pseudonym and the country. */
export const knownOfPeople = ['id', 'pseudonym', 'handle', 'country', 'band', 'lang', 'state', 'joined_at'];

export type Column = { room: string; table: string; name: string; word: string };

const declaration = /\b\w+:\s*(\w+)(?:<[^']*?>)?\(\s*'(\w+)'/g;

/** The columns of a file of tables, by the word of the vocabulary that makes each. */
export const wordsIn = (source: string): { word: string; name: string }[] =>
  [...source.matchAll(declaration)].map(([, word = '', name = '']) => ({ word, name }));

/** Every column of every table of the house. A column whose word cannot be read counts as text. */
export async function allColumns(): Promise<Column[]> {
  const columns: Column[] = [];
  const sources = new Map<string, Map<string, Set<string>>>();
  for (const { room, name: table, table: made } of await allTables()) {
    const known = sources.get(room) ?? new Map<string, Set<string>>();
    if (!sources.has(room)) {
      for (const { word, name } of wordsIn(readFileSync(`app/${room}/tables.server.ts`, 'utf8')))
        known.set(name, (known.get(name) ?? new Set()).add(word));
      sources.set(room, known);
    }
    for (const { name } of configOf(made).columns) {
      const words = known.get(name) ?? new Set(['text']);
      // The same name may be made by two words in two tables of a room: the wordier one counts for both.
      const word =
        [...words].find(one => (wordy as readonly string[]).includes(one)) ?? [...words][0] ?? 'text';
      columns.push({ room, table, name, word });
    }
  }
  return columns;
}

export const unregistered = (columns: readonly Column[]): string[] =>
  columns
    .filter(({ room, word }) => room !== 'gate' && (wordy as readonly string[]).includes(word))
    .map(({ table, name }) => `${table}.${name}`)
    .filter(name => !(name in registered));
