// What the two test commands share: steps with their seconds, tests that are counted, and one line that sums them up.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from './chromium.mjs';

const taken = [];
const failed = [];
const counted = { passed: 0, failed: 0, skipped: 0 };

/** Runs one program in sight. A step that fails does not keep the others from being looked at. @returns whether it passed */
export function step(what, command, args, { env = {}, seconds } = {}) {
  console.log(`\n— ${what}`);
  const began = Date.now();
  // What a step has started itself, servers and browsers, has to end with it: timeout ends the whole group.
  const limited = seconds === undefined ? [] : ['timeout', '--kill-after=10', `${Math.ceil(seconds)}`];
  const [program, ...rest] = [...limited, command, ...args];
  const { status } = spawnSync(program, rest, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const lasted = (Date.now() - began) / 1000;
  const took = `${what}: ${Math.round(lasted)} s`;
  if (seconds !== undefined && lasted >= seconds && (status === 124 || status === 137)) {
    taken.push(`${took}, not finished: its time was over`);
    return true;
  }
  taken.push(status === 0 ? took : `${took}, failed`);
  if (status !== 0) failed.push(what);
  return status === 0;
}

/**
 * Programs that do not need each other, at once. What each of them says is told when it ends, in one piece.
 * @param {[what: string, command: string, args: string[]][]} steps
 */
export async function together(...steps) {
  await Promise.all(
    steps.map(async ([what, command, args]) => {
      const began = Date.now();
      const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
      const said = [];
      for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => said.push(chunk));
      const status = await new Promise(ended => child.once('close', ended));
      console.log(`\n— ${what}\n${Buffer.concat(said)}`);
      taken.push(`${what}: ${Math.round((Date.now() - began) / 1000)} s${status === 0 ? '' : ', failed'}`);
      if (status !== 0) failed.push(what);
    }),
  );
}

/** One run of vitest, counted for the last line. */
export function tests(what, args, options) {
  const folder = mkdtempSync(join(tmpdir(), 'yfa-tests-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = 'node_modules/vitest/vitest.mjs';
  const passed = step(what, process.execPath, [vitest, 'run', ...args, ...reporters], options);
  if (existsSync(report)) {
    const told = JSON.parse(readFileSync(report, 'utf8'));
    counted.passed += told.numPassedTests;
    counted.failed += told.numFailedTests;
    counted.skipped += told.numPendingTests + told.numTodoTests;
  }
  rmSync(folder, { recursive: true, force: true });
  return passed;
}

function findChromium() {
  const found = chromiumPath();
  if (found) return found;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.log('Installing Chromium for the browser tests …');
    const install = 'apt-get install -y -qq chromium-headless-shell || apt-get install -y -qq chromium';
    spawnSync('sh', ['-c', `apt-get update -qq; ${install}`], { stdio: ['ignore', 'ignore', 'inherit'] });
    const now = chromiumPath();
    if (now) return now;
  }
  console.error('The browser tests need Chromium: install it, or set CHROMIUM to its path.');
  process.exit(1);
}

/** Chromium: $CHROMIUM, the PATH, apt when root. @returns its path and what it calls itself */
export function chromium() {
  const path = findChromium();
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return { path, version: stdout?.trim() || 'it does not say its version' };
}

/** Whether the tests meet a real PostgreSQL or PGlite in its place (tests/support/database.ts asks the same way). */
export async function postgres() {
  const { default: pg } = await import('pg');
  const server = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    const { rows } = await client.query('show server_version');
    await client.end();
    const { host } = new URL(server);
    return `PostgreSQL ${rows[0].server_version}, a real server at ${host}`;
  } catch {
    if (process.env.CI) return 'PostgreSQL: no server answers, and CI needs one';
    return 'PGlite in place of PostgreSQL: the SQL is tried; how writers race, and what several processes share, is not';
  }
}

/** The steps with their seconds, what they ran on, and one line. Ends the process with 1 when something failed. */
export function sumUp(...ranOn) {
  console.log(`\n${[...taken, ...ranOn].join('\n')}`);
  const { passed, failed: broken, skipped } = counted;
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(' · ')}`);
  console.log(`\n${passed} passed, ${broken} failed, ${skipped} skipped`);
  process.exit(failed.length > 0 ? 1 : 0);
}
