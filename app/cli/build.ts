import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { precompress } from '~/web/precompress';

/**
 * The bundle of one mode: `production`, unless `demo` is asked for (with the page that lets anybody become anybody). Remix
 * builds pages and house; the HTTP server that loads them is bundled beside, since it must not hold a second house.
 * Asked for by nobody else (npm run build), it says what a first visit weighs, and fails when that is too much.
 */
const mode = process.argv[2] === 'demo' ? 'demo' : 'production';
const folder = `build/${mode}`;
const began = new Date();

/** Another Node program. One that fails ends the build with its exit code, and only then is all that it said of interest. */
function run(args: readonly string[], env: Record<string, string | undefined>): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: env as NodeJS.ProcessEnv,
  });
  if (status === 0) return stdout;
  process.stderr.write(stdout + stderr);
  process.exit(status ?? 1);
}
const tsx = (...args: string[]) => ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'tsconfig.json', ...args];

/** The story is told into a database of its own, wherever the built server will keep its data. */
function measure(): void {
  const aside = mkdtempSync(join(tmpdir(), 'yfa-budget-'));
  const { ENGINE: _, ...env } = process.env;
  const own = { ...env, DATABASE_URL: join(aside, 'story.db'), YFA_MODE: 'demo', NODE_ENV: 'production' };
  process.on('exit', () => rmSync(aside, { recursive: true, force: true }));
  run(tsx('seeds/tell.ts'), own);
  process.stdout.write(run(tsx('app/cli/budget/measure.ts', folder), own));
}

rmSync(folder, { recursive: true, force: true });
run(['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'], {
  ...process.env,
  NODE_ENV: 'production',
  YFA_MODE: mode,
});
buildSync({
  entryPoints: ['app/server.ts'],
  outfile: `${folder}/start.js`,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  tsconfigRaw: { compilerOptions: { paths: { '~/*': ['./app/*'], '~db/*': ['./db/*'] } } },
  logLevel: 'error',
});
await precompress(`${folder}/client`);
// What changed while it was being built is not in it.
writeFileSync(`${folder}/built`, began.toISOString());
utimesSync(`${folder}/built`, began, began);
if (process.argv[2] === undefined) measure();
