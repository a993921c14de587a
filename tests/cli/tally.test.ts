import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dispatch } from '~/cli/dispatch';

const folder = mkdtempSync(join(tmpdir(), 'tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const file = (content: string | Buffer): string => {
  files += 1;
  const path = join(folder, `${files}.txt`);
  writeFileSync(path, content);
  return path;
};

const tally = (ballots: string, ...options: string[]) =>
  dispatch(['tally', '--method', 'yes-no', ...options, ballots]);

const counted = async (ballots: string, ...options: string[]) => {
  const { exit, stdout, stderr } = await tally(ballots, ...options);
  expect({ exit, stderr }).toMatchObject({ exit: 0 });
  return JSON.parse(stdout);
};

const refused = async (args: string[]) => {
  const { exit, stdout, stderr } = await dispatch(args);
  expect(stdout).toBe('');
  const last = stderr.trimEnd().split('\n').at(-1) ?? '';
  const { error } = JSON.parse(last);
  expect(Object.keys(error)).toEqual(['code', 'message', 'file', 'line']);
  expect(error.message).toMatch(/\.$/);
  return { exit, code: error.code, file: error.file, line: error.line };
};

describe('a count', () => {
  test('is one JSON object and nothing else', async () => {
    const ballots = file('# question 1\n6;yes\n3;no\nabstain\nblank\n');
    const { exit, stdout, stderr } = await tally(ballots, '--majority', '2/3', '--quorum', '11');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      method: 'yes-no',
      ruleVersion: 'yes-no/1',
      ballots: '11',
      blank: '1',
      valid: '10',
      outcome: 'approved',
      totals: { yes: '6', no: '3', abstain: '1' },
      quorum: { needed: '11', reached: '11', met: true },
      comparisons: [{ part: '6', whole: '9', relation: '>=', bound: '2/3', met: true }],
    });
  });

  test('takes its base and electorate', async () => {
    const ballots = file('6;yes\n3;no\n');
    expect(await counted(ballots, '--base', 'electorate', '--electorate', '12')).toMatchObject({
      outcome: 'not-approved',
    });
    expect(await counted(ballots, '--base=electorate', '--electorate=11')).toMatchObject({
      outcome: 'approved',
    });
  });

  test('with options and seed, that go with every method', async () => {
    const options = file('The text of clause 7\n');
    expect(await counted(file('yes'), '--options', options, '--seed', 'ñandú')).toMatchObject({
      options: ['The text of clause 7'],
      seed: 'ñandú',
      totals: { yes: '1', no: '0', abstain: '0' },
    });
  });

  test('of a file with BOM and any line end is the same', async () => {
    const plain = await counted(file('yes\nno\nyes\n'));
    expect(await counted(file('\ufeffyes\r\nno\ryes'))).toEqual(plain);
  });

  test('of a Latin-1 file warns, on stderr and in the result', async () => {
    const path = file(Buffer.from('# votaci\xf3n\nyes\n', 'latin1'));
    const { exit, stdout, stderr } = await tally(path);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout).warnings).toEqual([
      { line: 1, code: 'encoding', message: expect.stringContaining('Latin-1') },
    ]);
    expect(stderr).toContain('Latin-1');
  });

  test('of fewer than the quorum is still told', async () => {
    expect(await counted(file('yes\n'), '--quorum', '2')).toMatchObject({
      outcome: 'no-quorum',
      totals: { yes: '1' },
      quorum: { needed: '2', reached: '1', met: false },
    });
  });
});

describe('bad usage is 2, and names no line', () => {
  const ballots = file('yes\nno\n');
  const yesNo = ['tally', '--method', 'yes-no'];
  test.each<[string, string[]]>([
    ['command-needed', []],
    ['unknown-command', ['recount', ballots]],
    ['unknown-command', ['--help']],
    ['unknown-command', ['constructor']],
    ['unknown-command', ['__proto__']],
    ['method-needed', ['tally', ballots]],
    ['unknown-method', ['tally', '--method', 'plurality', ballots]],
    ['unknown-method', ['tally', '--method', 'YES-NO', ballots]],
    ['unknown-method', ['tally', '--method', '', ballots]],
    ['unknown-method', ['tally', '--method', 'toString', ballots]],
    ['unknown-option', [...yesNo, '--seats', '2', ballots]],
    ['unknown-option', [...yesNo, '--blocks', '0', ballots]],
    ['unknown-option', [...yesNo, '--json', 'x', ballots]],
    ['unknown-option', [...yesNo, '-v', ballots]],
    ['value-missing', ['tally', ballots, '--method']],
    ['option-repeated', [...yesNo, '--method', 'yes-no', ballots]],
    ['majority', [...yesNo, '--majority', '3/0', ballots]],
    ['base', [...yesNo, '--base', 'everybody', ballots]],
    ['electorate-needed', [...yesNo, '--base', 'electorate', ballots]],
    ['electorate-too-small', [...yesNo, '--base', 'electorate', '--electorate', '1', ballots]],
    ['quorum', [...yesNo, '--quorum', '-3', ballots]],
    ['file-needed', yesNo],
    ['too-many-files', [...yesNo, ballots, ballots]],
    ['file-unreadable', [...yesNo, join(folder, 'missing')]],
    ['file-unreadable', [...yesNo, folder]],
    ['file-unreadable', [...yesNo, '--options', join(folder, 'missing'), ballots]],
  ])('%s: %j', async (code, args) => {
    expect(await refused(args)).toMatchObject({ exit: 2, code, line: null });
  });

  test('every method that is still to come is unknown', async () => {
    const later = ['consent', 'approval', 'dots', 'score', 'irv', 'stv-scottish', 'schulze', 'ranked-pairs'];
    const known = new Set<string>();
    for (const method of later) {
      const { exit, code } = await refused(['tally', '--method', method, ballots]);
      known.add(`${exit} ${code}`);
    }
    expect(known).toEqual(new Set(['2 unknown-method']));
  });

  test('a wrong option is told before the file is opened', async () => {
    const args = [...yesNo, '--majority', '2', join(folder, 'missing')];
    expect(await refused(args)).toMatchObject({ code: 'majority', file: join(folder, 'missing') });
  });
});

describe('a malformed file is 3, with its name and line', () => {
  test.each<[string, number, string | Buffer]>([
    ['unknown-word', 3, 'yes\n\nmaybe\n'],
    ['unknown-word', 1, '{"yes": 3}'],
    ['not-a-number', 2, 'yes\n-1;no'],
    ['out-of-range', 1, '0;no'],
    ['no-semicolon', 2, 'yes\r12 no\r'],
    ['no-ballots', 1, ''],
    ['no-ballots', 2, 'blank\nblank\n'],
    ['nul', 2, 'yes\nn\0o\n'],
    ['nul', 1, Buffer.from('\ufeffyes\nno\n', 'utf16le')],
  ])('%s in line %i of %j', async (code, line, content) => {
    const path = file(content);
    expect(await refused(['tally', '--method', 'yes-no', path])).toEqual({ exit: 3, code, file: path, line });
  });

  test('also when it is the file of options', async () => {
    const options = file('One\nTwo\nOne\n');
    const args = ['tally', '--method', 'yes-no', '--options', options, file('yes')];
    expect(await refused(args)).toEqual({ exit: 3, code: 'repeated-name', file: options, line: 3 });
  });
});
