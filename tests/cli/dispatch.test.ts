import { expect, test } from 'vitest';
import type { Command } from '~/cli/command';
import { dispatch } from '~/cli/dispatch';
import { Failure } from '~/cli/failure';

const having = (run: Command) => new Map([['act', async () => ({ run })]]);

test('a command gets what stands after its name; its result and notes go their ways', async () => {
  const commands = having(args => ({ exit: 0, stdout: `${args.join('+')}\n`, notes: ['one', 'two'] }));
  expect(await dispatch(['act', 'a', '--b'], commands)).toEqual({
    exit: 0,
    stdout: 'a+--b\n',
    stderr: 'one\ntwo\n',
  });
});

test('a failure is one line of JSON at the end, and how it is used only where that helps', async () => {
  const failing = (exit: 2 | 3 | 4) =>
    dispatch(
      ['act'],
      having(() => {
        throw new Failure(exit, 'a-code', 'A sentence.', 'f.csv', 3);
      }),
    );
  const line = '{"error":{"code":"a-code","message":"A sentence.","file":"f.csv","line":3}}\n';
  expect(await failing(2)).toEqual({
    exit: 2,
    stdout: '',
    stderr: `usage: npm run --silent yfa -- act [options] FILE\n${line}`,
  });
  expect(await failing(3)).toEqual({ exit: 3, stdout: '', stderr: line });
  expect(await failing(4)).toEqual({ exit: 4, stdout: '', stderr: line });
});

test('a fault of ours is exit 1, in one line, without a stack', async () => {
  const { exit, stdout, stderr } = await dispatch(
    ['act'],
    having(async () => {
      throw new TypeError('this cannot be\nsecond line');
    }),
  );
  expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
  const [why, error, ...more] = stderr.trimEnd().split('\n');
  expect(why).toBe('TypeError: this cannot be');
  expect(JSON.parse(error ?? '')).toMatchObject({ error: { code: 'fault', file: null, line: null } });
  expect(more).toEqual([]);
});
