import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { broughtBy, lookAt } from './cruise';
import { rooms } from './rooms';
import { forbidden } from './rules';

/** One file that breaks each wall, and what it must not break by the way. */
const planted: Record<string, string> = {
  'app/kernel/planted.ts': "import '~/system.server'; // kernel-stands-on-nothing, nobody-asks-the-roof",
  'app/system.server.ts': "import '~/gate/tables.server'; // tables-stay-at-home",
  'app/gate/index.server.ts': "export * from './tables.server';",
  'app/gate/tables.server.ts': 'export const versions = 1;',
  'app/gate/planted.ts': "import '~/discussion/index.server'; // up-the-list",
  'app/gate/parts/Planted.tsx': "import '~/discussion/words'; // parts-up-the-list",
  'app/discussion/words.ts': 'export const states = 1;',
  'app/discussion/index.server.ts': "import '~/gate/read.server'; // through-the-door",
  'app/discussion/routes/planted.tsx': "import '~/gate/read.server'; // pages-through-the-door",
  'app/discussion/parts/Planted.tsx': "import '../index.server'; // parts-know-no-server",
  'app/discussion/rules.ts': "import '@remix-run/node'; // no-web-in-domains",
  'app/discussion/engine.server.ts': "import '~db/store.sqlite'; // only-the-vocabulary",
  'app/discussion/circle.ts': "import { a } from './round'; export const b = a; // no-circle",
  'app/discussion/round.ts': "import { b } from './circle'; export const a = b;",
  'app/cli/planted.ts': "import '~/gate/read.server'; // commands-through-the-door",
  'app/gate/read.server.ts': "import 'lucia'; // lucia-in-one-file",
  'app/gate/search.server.ts': "import 'better-sqlite3'; // engines-in-db",
  'db/store.sqlite.ts': 'export const store = 1;',
  'seeds/planted.ts': "import '~/gate/read.server'; // seeds-use-doors",
};

async function houseOf(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'yfa-walls-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

describe('the walls of the house', () => {
  it('R2: stand: a room builds on earlier rooms, through their doors, and the gate alone touches its tables', async () => {
    const { broken, imports } = await lookAt(process.cwd());
    expect(broken.map(({ rule, from, to }) => `${rule}: ${from} -> ${to}`)).toEqual([]);
    expect(imports.size).toBeGreaterThan(500);
  });

  it('would not stand for long if a single one were broken', async () => {
    const root = await houseOf(planted);
    const { broken } = await lookAt(root);
    await rm(root, { recursive: true });
    const told = broken.map(({ rule, from }) => `${rule}: ${from}`);
    const meant = Object.entries(planted).flatMap(([path, text]) =>
      (/\/\/ (.*)/.exec(text)?.[1] ?? '')
        .split(', ')
        .filter(Boolean)
        .map(rule => `${rule}: ${path}`),
    );
    expect(told).toEqual(expect.arrayContaining(meant));
    const walls = new Set(forbidden.map(rule => rule.name));
    expect([...walls].filter(wall => !meant.some(line => line.startsWith(`${wall}: `)))).toEqual([]);
  });

  it('keep the HTTP process apart: in production a second copy of the rooms would open a second store', async () => {
    const { imports } = await lookAt(process.cwd());
    const brought = [...broughtBy('app/server.ts', imports)];
    const strangers = rooms.filter(room => !['kernel', 'i18n', 'web'].includes(room));
    expect(brought.filter(file => strangers.some(room => file.startsWith(`app/${room}/`)))).toEqual([]);
    expect(brought.filter(file => /^(db|seeds)\//.test(file))).toEqual([]);
    expect(brought).toContain('app/web/http-server.ts');
    // It would be seen: the pages' own entry brings everything.
    expect([...broughtBy('app/entry.server.tsx', imports)]).toContain('app/gate/index.server.ts');
  });

  it('R8: no file but the enhancement of pages speaks to another machine', async () => {
    const { imports } = await lookAt(process.cwd());
    const network = /^(?:node:)?(?:http2?|https|net|tls|dgram|dns)$|nodemailer|undici|axios|node-fetch/;
    const speaking = [...imports].flatMap(([file, found]) =>
      found
        .filter(one => network.test(one.module) && !one.dependencyTypes.includes('type-only'))
        .map(() => file),
    );
    expect(speaking.filter(file => !/^app\/(?:web|cli\/budget)\//.test(file))).toEqual([]);
  });
});
