import { expect, test } from 'vitest';
import { readOptionNames } from '~/ballots/tally/forms/option-names';

test('one name a line, in order, without the spaces around it', () => {
  expect(readOptionNames('# options\nSchool \n\tHome\r\nThe net, and what is beyond\n')).toEqual([
    'School',
    'Home',
    'The net, and what is beyond',
  ]);
});

test.each([
  ['empty-name', 2, 'School\n\nHome'],
  ['empty-name', 2, 'School\n   \n'],
  ['repeated-name', 3, 'School\nHome\n School '],
  ['no-names', 1, ''],
  ['no-names', 2, '#\n#\n'],
  ['nul', 2, 'School\nHo\0me'],
])('%s in line %i of %j', (code, line, text) => {
  expect(() => readOptionNames(text)).toThrow(expect.objectContaining({ name: 'Malformed', code, line }));
});
