import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lang, languages } from '../languages';
import type { Problem } from './problem';

export type Dictionary = Record<string, string>;
/** domain -> language -> key without its domain -> ICU message. */
export type Dictionaries = Record<string, Record<Lang, Dictionary>>;

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const writtenKey = /^\s*"((?:[^"\\]|\\.)*)"\s*:/gm;

/** The dictionaries of every domain under `root`/app, domains in code unit order whatever the disk's. */
export function readDictionaries(root: string): { dictionaries: Dictionaries; problems: Problem[] } {
  const app = join(root, 'app');
  const problems: Problem[] = [];
  const dictionaries: Dictionaries = {};
  const domains = readdirSync(app).filter(name => existsSync(join(app, name, 'i18n')));
  for (const domain of domains.sort(byCodeUnit)) {
    const files = readdirSync(join(app, domain, 'i18n')).filter(file => file.endsWith('.json'));
    if (files.length === 0) continue;
    const read = (lang: Lang) =>
      readOne(join(app, domain, 'i18n', `${lang}.json`), { domain, lang }, problems);
    dictionaries[domain] = Object.fromEntries(languages.map(lang => [lang, read(lang)])) as Record<
      Lang,
      Dictionary
    >;
  }
  return { dictionaries, problems };
}

function readOne(path: string, place: { domain: string; lang: Lang }, problems: Problem[]): Dictionary {
  const complain = (key: string, what: string) => problems.push({ ...place, key, what });
  if (!existsSync(path)) {
    complain('*', 'the file is missing');
    return {};
  }
  const source = readFileSync(path, 'utf8');
  const seen = new Set<string>();
  // JSON.parse keeps the last of two equal keys without a word, and a sentence is lost.
  for (const [, key = ''] of source.matchAll(writtenKey)) {
    if (seen.has(key)) complain(key, 'is written twice');
    seen.add(key);
  }
  const flat: Dictionary = {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(source);
  } catch {
    complain('*', 'the file is not JSON');
    return flat;
  }
  for (const [key, message] of Object.entries(parsed as object)) {
    if (typeof message === 'string' && message.trim() !== '') flat[key] = message;
    else complain(key, 'is not a sentence: dictionaries are flat, and nothing in them is empty');
  }
  return flat;
}
