import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

// The real process, as people start it: what stands on its two streams, and its exit code.
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'yfa-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const yfa = (...args: string[]) =>
  new Promise<{ exit: number | null; stdout: string; stderr: string }>((done, failed) => {
    const child = spawn(join(root, 'node_modules/.bin/tsx'), ['app/cli/yfa.ts', ...args], { cwd: root });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', piece => out.push(piece));
    child.stderr.on('data', piece => err.push(piece));
    child.on('error', failed);
    child.on('close', exit =>
      done({ exit, stdout: String(Buffer.concat(out)), stderr: String(Buffer.concat(err)) }),
    );
  });

const lastLine = (text: string) => JSON.parse(text.trimEnd().split('\n').at(-1) ?? '');

const patient = 30_000;

test('a good file: the result alone on stdout, exit 0', { timeout: patient }, async () => {
  const { exit, stdout, stderr } = await yfa(
    'tally',
    '--method',
    'yes-no',
    file('good', '7;yes\n2;no\nblank\n'),
  );
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({
    outcome: 'approved',
    ballots: '10',
    totals: { yes: '7', no: '2' },
  });
  expect(stdout.endsWith('}\n')).toBe(true);
});

test('a malformed file: exit 3, nothing on stdout, the error last on stderr', {
  timeout: patient,
}, async () => {
  const path = file('bad', 'yes\nsí\n');
  const { exit, stdout, stderr } = await yfa('tally', '--method', 'yes-no', path);
  expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
  expect(lastLine(stderr)).toEqual({
    error: { code: 'unknown-word', message: expect.stringContaining('“sí”'), file: path, line: 2 },
  });
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('bad usage: exit 2, with how it is used', { timeout: patient }, async () => {
  const { exit, stdout, stderr } = await yfa('tally', '--method', 'schulze', 'ballots.blt');
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toContain('usage: ');
  expect(lastLine(stderr)).toEqual({
    error: { code: 'unknown-method', message: expect.any(String), file: 'ballots.blt', line: null },
  });
});

test('no command at all, and a file that is not there: exit 2', { timeout: patient }, async () => {
  expect(await yfa()).toMatchObject({ exit: 2, stdout: '' });
  const { exit, stderr } = await yfa('tally', '--method', 'yes-no', join(folder, 'nowhere'));
  expect({ exit, error: lastLine(stderr).error.code }).toEqual({ exit: 2, error: 'file-unreadable' });
});

test('a million ballots', { timeout: patient }, async () => {
  const path = file('many', `${'yes\nno\nyes\n'.repeat(333_333)}no\n`);
  const { stdout } = await yfa('tally', '--method', 'yes-no', path);
  expect(JSON.parse(stdout)).toMatchObject({ ballots: '1000000', totals: { yes: '666666', no: '333334' } });
});

test('it leaves nothing behind: no file beside the ballots', { timeout: patient }, async () => {
  const path = file('alone', 'yes\n');
  const before = readdirSync(folder);
  await yfa('tally', '--method', 'yes-no', path);
  expect(readdirSync(folder)).toEqual(before);
});

test('progress: a line of JSON for each series, and the published figure', { timeout: patient }, async () => {
  const path = file(
    'series',
    '{"id":"a","values":{"2015":14.5,"2023":10.4},"direction":-1,"target":7.25}\n{"id":"b","values":{"2020":1},"direction":1}\n',
  );
  const { exit, stdout, stderr } = await yfa('progress', path, '--json');
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  const [a, b, ...more] = stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(more).toEqual([]);
  expect(a).toEqual({
    id: 'a',
    method: 'open-sdg-2.4',
    form: 'target',
    value: expect.closeTo(0.9010899546976208, 9),
    score: expect.closeTo(2.15069, 4),
    status: 'moderate_progress',
    reason: null,
    base: { year: 2015, value: 14.5 },
    current: { year: 2023, value: 10.4 },
  });
  expect(b).toMatchObject({ status: 'not_available', reason: 'too-few-years', value: null, score: null });
});

test('progress: a malformed line is exit 3 with its number, and nothing is printed', {
  timeout: patient,
}, async () => {
  const path = file('broken', '{"id":"a","values":{"2015":1},"direction":1}\n{"id":"b"\n');
  const { exit, stdout, stderr } = await yfa('progress', path);
  expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
  expect(lastLine(stderr)).toEqual({
    error: { code: 'json', message: expect.any(String), file: path, line: 2 },
  });
  expect((await yfa('progress', path, '--method=x')).exit).toBe(2);
});
