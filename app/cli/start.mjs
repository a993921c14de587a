// The first command of a newcomer. It runs before anything is installed, so it needs nothing but Node itself.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtOf, newest } from './fresh.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Youth for Action needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function step(what, command, args) {
  process.stdout.write(`${what} … `);
  const began = Date.now();
  const done = spawnSync(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (done.status !== 0) {
    console.log('failed');
    console.error(done.stderr || done.stdout || done.error);
    process.exit(1);
  }
  console.log(`${((Date.now() - began) / 1000).toFixed(1)} s`);
  if (done.stdout?.startsWith('»')) process.stdout.write(done.stdout);
}

if (newest('package-lock.json') > newest('node_modules/.package-lock.json'))
  step('Installing what the lock file names (better-sqlite3 may compile for about 90 s)', 'npm', [
    'ci',
    '--no-audit',
    '--no-fund',
  ]);

const tsx = args => ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'tsconfig.json', ...args];
if (builtOf('demo') !== 'fresh')
  step('Building the pages', process.execPath, tsx(['app/cli/build.ts', 'demo']));
step(
  'Opening the database, and telling the demo story if it is not there',
  process.execPath,
  tsx(['seeds/tell.ts']),
);

if (!existsSync('build/demo/start.js')) throw new Error('The build left no server');
const server = spawn(process.execPath, ['build/demo/start.js'], {
  stdio: ['inherit', 'ignore', 'inherit', 'ipc'],
  env: { ...process.env, NODE_ENV: 'production', YFA_MODE: 'demo' },
});
server.on('message', ({ ready }) => {
  console.log(`
  ${ready}/        the network, as a visitor sees it
  ${ready}/es/people   become any person of the story: an adolescent, a moderator, a lead, an organiser
  ${ready}/es/design   every part of the interface

  This is a demo on invented people and texts, on this machine alone. Stop it with ctrl-C.`);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', code => process.exit(code ?? 0));
