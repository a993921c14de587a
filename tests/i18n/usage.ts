import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalKey } from '~/i18n/translate';

/** Code as the test of unused keys reads it: without comments, for a key in a comment is not in use. */
export type Source = { path: string; text: string };

export function readSources(root: string, folders = ['app', 'db', 'seeds']): Source[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(path => /\.tsx?$/.test(path) && !path.endsWith('.gen.ts'))
      .map(path => ({
        path: join(folder, path),
        text: withoutComments(readFileSync(join(root, folder, path), 'utf8')),
      })),
  );
}

export const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');

const literal = /(['"`])([a-z][\w-]*(?:\.[\w/-]+)+)\1/g;
// The domain and something of the key must be written: `discussion.${anything}` would put everything in use.
const template = /`([a-z][\w-]*\.[\w/-]+(?:\.|[\w/-]|\$\{[^{}`]*\})*)`/g;
const asked = /\bt\(\s*(['"`])([^'"`]+)\1/g;
const thrown = /\b(?:refuse|new Refusal)\(\s*'([^']+)'/g;
const declared = /^\s*'([\w-]+\.[\w.-]+)'\s*:/gm;

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
const shape = (written: string) =>
  new RegExp(
    `^${written
      .split(/\$\{[^{}`]*\}/)
      .map(escaped)
      .join('[\\w/-]+')}$`,
  );
const matches = (text: string, pattern: RegExp, group: number) =>
  [...text.matchAll(pattern)].map(match => match[group] ?? '');

/**
 * What of `keys` no code uses, and what the code asks for that is no key. A refusal's sentence is used by its code, and
 * a code that is declared in a refusals.ts, or thrown, asks for its sentence.
 */
export function compareUse(
  keys: readonly string[],
  sources: readonly Source[],
  prefixes: readonly { prefix: string }[] = [],
): { unused: string[]; unknown: string[]; unfounded: string[] } {
  const known = new Set(keys);
  const words = new Set(sources.flatMap(({ text }) => matches(text, literal, 2)));
  const codes = new Set([...words].map(refusalKey));
  const built = sources.flatMap(({ text }) => matches(text, template, 1)).filter(text => text.includes('${'));
  const shapes = [...new Set(built)].map(shape);

  const isRefusal = (key: string) => key.split('.')[1] === 'refusal';
  const isUsed = (key: string) =>
    words.has(key) ||
    prefixes.some(({ prefix }) => key.startsWith(prefix)) ||
    (isRefusal(key) ? codes.has(key) : shapes.some(own => own.test(key)));

  const wanted = sources.flatMap(({ path, text }) => [
    ...matches(text, asked, 2).map(key => ({ path, key })),
    ...matches(text, thrown, 1).map(code => ({ path, key: refusalKey(code) })),
    ...(path.endsWith('/refusals.ts') ? matches(text, declared, 1) : []).map(code => ({
      path,
      key: refusalKey(code),
    })),
  ]);
  const exists = (key: string) =>
    key.includes('${') ? keys.some(own => shape(key).test(own)) : known.has(key);

  return {
    unused: keys.filter(key => !isUsed(key)),
    unknown: [...new Set(wanted.filter(({ key }) => !exists(key)).map(({ path, key }) => `${path}: ${key}`))],
    unfounded: prefixes
      .map(({ prefix }) => prefix)
      .filter(prefix => !keys.some(key => key.startsWith(prefix))),
  };
}
