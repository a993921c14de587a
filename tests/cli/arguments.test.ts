import { expect, test } from 'vitest';
import { oneFile, readArguments } from '~/cli/arguments';

const read = (line: string, flags: string[] = []) => {
  const { options, files } = readArguments(line.split(' '), flags);
  return [Object.fromEntries(options), files];
};

test('options with a value, before and after the file', () => {
  expect(read('--method yes-no ballots.txt --quorum=3')).toEqual([
    { method: 'yes-no', quorum: '3' },
    ['ballots.txt'],
  ]);
  expect(readArguments(['--seed=', '--options', 'a b', '--x=1=2']).options).toEqual(
    new Map([
      ['seed', ''],
      ['options', 'a b'],
      ['x', '1=2'],
    ]),
  );
});

test('flags take no value, and after -- nothing is an option', () => {
  expect(read('--json file --dry-run -- --odd -name', ['json', 'dry-run'])).toEqual([
    { json: '', 'dry-run': '' },
    ['file', '--odd', '-name'],
  ]);
});

test('a value may start with one dash', () => {
  expect(read('--seed -5 file')).toEqual([{ seed: '-5' }, ['file']]);
  expect(read('--seed=--5 file')).toEqual([{ seed: '--5' }, ['file']]);
});

test.each([
  ['value-missing', '--method'],
  ['value-missing', '--method --seed x'],
  ['value-missing', '--method -- x'],
  ['value-unwanted', '--json=yes'],
  ['option-repeated', '--seed a --seed a'],
  ['option-repeated', '--json --json'],
  ['unknown-option', '-m yes-no'],
  ['unknown-option', '-'],
])('%s: %s', (code, line) => {
  expect(() => read(line, ['json'])).toThrow(expect.objectContaining({ name: 'Failure', exit: 2, code }));
});

test('one file, not none and not two', () => {
  expect(oneFile({ options: new Map(), files: ['a'] })).toBe('a');
  expect(() => oneFile({ options: new Map(), files: [] })).toThrow(
    expect.objectContaining({ code: 'file-needed' }),
  );
  expect(() => oneFile({ options: new Map(), files: ['a', 'b'] })).toThrow(
    expect.objectContaining({ code: 'too-many-files' }),
  );
});
