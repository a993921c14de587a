import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWords } from '~/ballots/tally/forms/words-form';
import { yesNoWords } from '~/ballots/tally/words';
import { Malformed } from '~/kernel/malformed';

const read = (text: string) => {
  const { said, blank } = readWords(text, yesNoWords);
  return [said.yes, said.no, said.abstain, blank].join(' ');
};

test('one ballot a line, or several with a number', () => {
  expect(read('yes\nno\nyes\nabstain\nblank\n')).toBe('2 1 1 1');
  expect(read('12;yes\n3;no\n1;abstain\n7;blank\nyes')).toBe('13 3 1 7');
});

test('comments, empty lines and spaces around a line do not count', () => {
  expect(read('# ballot\n\nyes\n#no\n \t \n  no \n\n\n# end')).toBe('1 1 0 0');
});

test('lines end in LF, CRLF and CR, also mixed', () => {
  expect(read('yes\rno\r\nyes\nno\r\ryes\r\n')).toBe('3 2 0 0');
});

test('numbers are exact far beyond floating point, and add up', () => {
  expect(read('999999999999999999;yes\n999999999999999999;yes\n1;no\n0001;no')).toBe(
    '1999999999999999998 2 0 0',
  );
});

describe('malformed, with the line', () => {
  test.each([
    ['unknown-word', 1, 'Yes'],
    ['unknown-word', 3, 'yes\nno\nperhaps\nyes'],
    ['unknown-word', 2, 'yes\nagree'],
    ['unknown-word', 1, ' # not at the start of the line'],
    ['unknown-word', 1, 'yes no'],
    ['unknown-word', 1, '2;yes;no'],
    ['unknown-word', 1, '2; yes'],
    ['unknown-word', 1, '2;'],
    ['unknown-word', 1, '-'],
    ['unknown-word', 1, 'constructor'],
    ['unknown-word', 1, '__proto__'],
    ['not-a-number', 1, ';yes'],
    ['not-a-number', 2, '#\n+1;yes'],
    ['not-a-number', 1, '-1;yes'],
    ['not-a-number', 1, '1.5;yes'],
    ['not-a-number', 1, '1 ;yes'],
    ['not-a-number', 1, 'yes;3'],
    ['not-a-number', 1, '１;yes'],
    ['not-a-number', 1, '0x1;yes'],
    ['out-of-range', 1, '0;yes'],
    ['out-of-range', 1, '000;yes'],
    ['out-of-range', 1, '1000000000000000000;yes'],
    ['no-semicolon', 4, 'yes\r\n\r\n#\r\n3 yes'],
    ['no-semicolon', 1, '3'],
    ['no-ballots', 1, ''],
    ['no-ballots', 1, '\n'],
    ['no-ballots', 2, '# only\n# comments\n'],
    ['no-ballots', 3, 'blank\nblank\n5;blank'],
    ['nul', 2, 'yes\ny\0es'],
    ['nul', 1, '# \0'],
    ['unknown-word', 1, 'perhaps\n\0'],
  ])('%s in line %i of %j', (code, line, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ name: 'Malformed', code, line }));
  });

  test('what is quoted is short and harmless', () => {
    const shout = `\u001b[31m\u202e${'x'.repeat(10_000)}`;
    expect(() => read(shout)).toThrow(
      /^“\ufffd\[31m\ufffdx{24}…” is not a vote here; a vote is yes, no, abstain, blank\.$/,
    );
  });
});

test('ten megabytes in one line are refused, not chewed', () => {
  const much = 10_000_000;
  const padded = `yes${' '.repeat(much)}x`;
  expect(() => read(padded)).toThrow(expect.objectContaining({ code: 'unknown-word' }));
  expect(() => read(`${'9'.repeat(much)};yes`)).toThrow(expect.objectContaining({ code: 'out-of-range' }));
  expect(read(`${'0'.repeat(much)}7;yes`)).toBe('7 0 0 0');
});

test('neither the order of the lines nor how they are grouped changes anything', () => {
  const piles = fc.array(
    fc.tuple(fc.constantFrom('yes', 'no', 'abstain', 'blank'), fc.integer({ min: 1, max: 9 })),
    {
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(piles, fc.infiniteStream(fc.nat()), (all, random) => {
      fc.pre(all.some(([word]) => word !== 'blank'));
      const grouped = all.map(([word, count]) => `${count};${word}`);
      const single = all.flatMap(([word, count]) => Array<string>(count).fill(word));
      const shuffled = single
        .map(line => ({ line, at: random.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ line }) => line);
      expect(read(shuffled.join('\n'))).toBe(read(grouped.join('\n')));
    }),
    { numRuns: 500 },
  );
});

test('whatever stands in a file, it is counted or refused with a line', () => {
  const pieces = ['yes', 'no', '3;', ';', '#', '\n', '\r', '\0', ' ', '\ufeff', '9'.repeat(19), '-'];
  const built = fc.array(fc.constantFrom(...pieces)).map(all => all.join(''));
  const end = (text: string): string => {
    try {
      return read(text);
    } catch (problem) {
      return problem instanceof Malformed && problem.line >= 1 ? 'refused' : String(problem);
    }
  };
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), built), text => {
      const what = end(text).replace(/^\d+ \d+ \d+ \d+$/, 'counted');
      seen.add(what);
      return what === 'refused' || what === 'counted';
    }),
    { numRuns: 2000 },
  );
  expect(seen).toEqual(new Set(['refused', 'counted']));
});
