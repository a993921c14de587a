// Everything a change must pass, from a fresh clone: it installs what is missing, then says what it does, step by step.
import { fileURLToPath } from 'node:url';
import { newest } from './fresh.mjs';
import { chromium, postgres, step, sumUp, tests, together } from './steps.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

if (newest('package-lock.json') > newest('node_modules/.package-lock.json'))
  step('Install', 'npm', ['ci', '--no-audit', '--no-fund']);

const node = process.execPath;
const browser = chromium();
await together(
  ['Types', node, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']],
  ['Lint and format', node, ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  [
    'Production build',
    node,
    ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'tsconfig.json', 'app/cli/build.ts'],
  ],
);
tests('Unit and domain tests, on SQLite and PostgreSQL', ['--project', '!long*'], {
  env: { CHROMIUM: browser.path },
});
sumUp(await postgres(), browser.version);
