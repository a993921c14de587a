import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sources } from './files';
import { open, rooms } from './rooms';

const files = sources();

/** Lists of words and figures are as long as the world they describe. */
const data = /\/data\/|^seeds\/story\//;
const longest = 300;

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

const standing = rooms.filter(room => existsSync(`app/${room}`));
const inside = (room: string): string[] => readdirSync(`app/${room}`);
const behindDoors = standing.filter(room => !(open as readonly string[]).includes(room) && room !== 'cli');

describe('files', () => {
  it('are of a size that a person reads in one go', () => {
    const sizes = files.filter(({ path }) => !data.test(path)).map(({ lines }) => lines);
    const [median, most] = [quantile(sizes, 0.5), quantile(sizes, 0.9)];
    console.log(`${sizes.length} files of code: median ${median} lines, nine in ten under ${most + 1}`);
    expect(median).toBeLessThanOrEqual(70);
    expect(most).toBeLessThanOrEqual(150);
    expect(
      files
        .filter(({ path, lines }) => !data.test(path) && lines > longest)
        .map(one => `${one.path}: ${one.lines}`),
    ).toEqual([]);
  });

  it('stand at the top level only where a newcomer looks for them', () => {
    const kept = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8',
    });
    const top = new Set(kept.split('\0').flatMap(path => path.split('/')[0] || []));
    const rooms = ['.ci', 'app', 'db', 'public', 'seeds', 'tests'];
    const known = [...rooms, '.gitignore', '.npmrc', 'README.md', 'package.json', 'package-lock.json'];
    const insisted = ['biome.json', 'tsconfig.json', 'vite.config.ts', 'vitest.config.ts'];
    expect([...top].sort()).toEqual([...known, ...insisted].sort());
  });

  it('lie in rooms that have a place in the order', () => {
    const folders = readdirSync('app', { withFileTypes: true }).filter(one => one.isDirectory());
    expect(
      folders.map(({ name }) => name).filter(name => !(rooms as readonly string[]).includes(name)),
    ).toEqual([]);
  });

  it('are no drawers', () => {
    const drawer = /(?:^|\/)(?:utils?|helpers?|common|misc|shared|lib|services?|constants|types|manager)\b/i;
    expect(files.map(({ path }) => path).filter(path => drawer.test(path))).toEqual([]);
  });

  it('that reach a database say so in their name', () => {
    const reaching = files.filter(
      ({ path, text }) =>
        path.startsWith('app/') &&
        !/\.server\.tsx?$|^app\/cli\//.test(path) &&
        /^import (?!type)[^;]* from '(?:~db\/|[^']*\.server')/m.test(text) &&
        !/^app\/[^/]+\/routes\//.test(path),
    );
    // The HTTP process and the entry of the pages.
    const known = ['app/server.ts', 'app/entry.server.tsx'];
    expect(reaching.map(({ path }) => path).filter(path => !known.includes(path))).toEqual([]);
  });

  it.each(standing)('%s says in a README of one screen what it holds', room => {
    if (room === 'cli') return;
    expect(inside(room)).toContain('README.md');
    expect(readFileSync(`app/${room}/README.md`, 'utf8').split('\n').length).toBeLessThanOrEqual(80);
  });

  it.each(behindDoors)('%s has its files under the names that every room uses', room => {
    const names = inside(room);
    expect(names).toContain('index.server.ts');
    const folders = readdirSync(`app/${room}`, { withFileTypes: true }).filter(one => one.isDirectory());
    for (const { name } of folders) {
      if (name === 'i18n')
        expect(readdirSync(`app/${room}/i18n`).sort()).toEqual(['en.json', 'es.json', 'fr.json', 'pt.json']);
      if (name === 'routes')
        // Beside the routes, what several of them ask together.
        for (const file of readdirSync(`app/${room}/routes`))
          expect(file).toMatch(/^[a-z0-9-]+(\.tsx|\.server\.ts)$/);
      if (['act', 'read', 'write'].includes(name))
        for (const file of readdirSync(`app/${room}/${name}`))
          expect(file).toMatch(/^[a-z0-9-]+(\.server)?\.ts$/);
    }
    // Synonyms of the names that are taken.
    const synonyms =
      /^(?:schema|models?|queries|actions|mutations|api|permissions|errors|validation|repository)\b/;
    expect(names.filter(name => synonyms.test(name))).toEqual([]);
  });
});
