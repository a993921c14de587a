// What was built from what: shared by the commands, which run before anything is installed, and by the tests.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When the newest file at or under a path was written, in milliseconds; 0 when there is nothing. Prose does not count. */
export const newest = path => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(
    0,
    ...readdirSync(path)
      .filter(name => !name.endsWith('.md'))
      .map(name => newest(join(path, name))),
  );
};

const sources = ['app', 'db', 'public', 'vite.config.ts', 'package-lock.json'];

/** Whether the bundle of a mode is there, and newer than every source: `missing`, `older` or `fresh`. */
export function builtOf(mode) {
  if (!newest(`build/${mode}/start.js`)) return 'missing';
  return newest(`build/${mode}/built`) >= Math.max(...sources.map(newest)) ? 'fresh' : 'older';
}
