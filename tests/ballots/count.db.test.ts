import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { receiptHash } from '~/ballots/box/receipt';
import { ballotPage, checkCode, closeDue, fileOf } from '~/ballots/index.server';
import { visitor } from '~/kernel/actor';
import { engine } from '~db/engine';
import { refusalOf } from '../support/house';
import { newStory, otherCode, type Story } from './story';

/** Words as people said them, in order of the voters; '' is blank. */
async function counted(story: Story, words: readonly string[]) {
  await story.open();
  for (const [n, word] of words.entries()) await story.vote(story.voters[n]!, { 1: word });
  story.later(72);
  await closeDue(story.clock);
  const page = await ballotPage(story.as(visitor), story.ballot, 'es');
  return { page, result: page.questions[0]!.result! };
}

const times = (n: number, word: string): string[] => Array.from({ length: n }, () => word);

describe('quorum and majority', () => {
  test('stand at their bounds', { timeout: 120_000 }, async () => {
    const story = await newStory(12, { quorumShare: '1/3', majority: '1/2' });
    const outcomes: string[] = [];
    for (const words of [
      [...times(2, 'yes'), 'no'],
      [...times(3, 'yes'), 'no'],
      [...times(2, 'yes'), ...times(2, 'no')],
      [...times(2, 'yes'), 'no', ''],
      ['yes', ...times(3, '')],
      times(4, 'abstain'),
      [],
    ]) {
      const { page, result } = await counted(story, words);
      outcomes.push(`${words.length} of ${page.result?.quorum.needed}: ${result.outcome}`);
      expect(story.subjects.told.at(-1)).toEqual({
        what: 'counted',
        subject: page.questions[0]!.subject,
        ballot: story.ballot,
        outcome: result.outcome,
      });
    }
    expect(outcomes).toEqual([
      '3 of 4: no-quorum',
      '4 of 4: approved',
      '4 of 4: not-approved',
      '4 of 4: approved',
      '4 of 4: approved',
      '4 of 4: not-approved',
      '0 of 4: no-quorum',
    ]);
  });

  test('two thirds are reached by two thirds', async () => {
    const story = await newStory(6, { quorumShare: '0', majority: '2/3' });
    const { result } = await counted(story, [...times(4, 'yes'), ...times(2, 'no')]);
    expect(result).toMatchObject({
      outcome: 'approved',
      majority: { part: 4, whole: 6, bound: '2/3', exceed: false, met: true },
    });
  });
});

describe('the lists', () => {
  test('are not published below ten ballots: only the result', async () => {
    const story = await newStory(9);
    const { page, result } = await counted(story, [...times(8, 'yes'), 'no']);
    expect(result.counts).toEqual({ yes: 8, no: 1, abstain: 0, blank: 0 });
    expect(page.result).toMatchObject({ ballots: 9, electorate: 9, files: [] });
    for (const name of ['hashes.txt', 'question-1.txt'])
      expect(await refusalOf(fileOf(story.as(visitor), story.ballot, name))).toBe('ballots.not-found');
    for (const table of ['ballot_hashes', 'ballot_choices'])
      expect(await story.all(`SELECT * FROM ${table}`)).toEqual([]);
    expect(await checkCode(story.as(visitor), story.ballot, otherCode())).toBe('no-list');
  });

  test('hold ten: her code is found in one, the other is counted again by the command', {
    timeout: 120_000,
  }, async () => {
    const story = await newStory(14, { majority: '2/3' });
    const ballot = await story.open(2);
    const receipts = [];
    for (const [n, person] of story.voters.slice(0, 10).entries())
      receipts.push(await story.vote(person, { 1: ['yes', 'yes', 'yes', 'no', ''][n % 5], 2: '' }));
    story.later(72);
    await closeDue(story.clock);
    const page = await ballotPage(story.as(visitor), ballot, 'es');
    expect(page.questions[0]!.result!.counts).toEqual({ yes: 6, no: 2, abstain: 0, blank: 2 });

    const check = (code: string) => checkCode(story.as(visitor), ballot, code);
    for (const { code } of receipts) expect(await check(code)).toBe('listed');
    expect(await check(receipts[0]!.code.toLowerCase().replaceAll('-', ''))).toBe('listed');
    expect(await check(otherCode())).toBe('not-listed');
    expect(await check('hola')).toBe('not-a-code');

    const [hashes, first, second] = page.result!.files;
    const files = await Promise.all(
      page.result!.files.map(({ name }) => fileOf(story.as(visitor), ballot, name)),
    );
    for (const [n, { text, sha256 }] of files.entries()) {
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
      expect(page.result!.files[n]).toMatchObject({ sha256, lines: 10 });
    }
    expect(files[0]!.text).toBe(
      receipts
        .map(({ code }) => `${receiptHash(ballot, code)}\n`)
        .sort()
        .join(''),
    );
    const words = [...times(2, 'blank'), ...times(2, 'no'), ...times(6, 'yes')];
    expect(files[1]!.text).toBe(`# ballot ${ballot}, question 1\n${words.join('\n')}\n`);
    expect([hashes!.recount, second!.recount]).toEqual([null, null]);
    expect(first!.recount).toBe(
      'yfa tally --method yes-no --majority 2/3 --base yes-no --electorate 14 --quorum 7 question-1.txt',
    );
    if (engine === 'sqlite') {
      const recount = await yfa(first!.recount!, files[1]!.text);
      const [stored] = await story.all('SELECT result FROM results WHERE question = 1');
      expect(recount).toEqual(JSON.parse(String(stored!.result)));
      expect(recount).toMatchObject({ outcome: 'approved', ballots: '10', blank: '2' });
    }
  });
});

/** The command as the page shows it, really run on the file as it is downloaded. */
async function yfa(command: string, text: string): Promise<unknown> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'yfa-'));
  writeFileSync(join(folder, 'question-1.txt'), text);
  const args = command
    .split(' ')
    .slice(1)
    .map(word => (word === 'question-1.txt' ? join(folder, word) : word));
  try {
    return await new Promise((done, failed) => {
      const child = spawn(join(root, 'node_modules/.bin/tsx'), ['app/cli/yfa.ts', ...args], { cwd: root });
      const out: Buffer[] = [];
      child.stdout.on('data', piece => out.push(piece));
      child.on('error', failed);
      child.on('close', exit =>
        exit === 0 ? done(JSON.parse(String(Buffer.concat(out)))) : failed(new Error(`exit ${exit}`)),
      );
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
