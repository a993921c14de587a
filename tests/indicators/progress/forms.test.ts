import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSeries } from '~/indicators/progress/forms/read';
import { Malformed } from '~/kernel/malformed';

const one = '{"id":"a","values":{"2015":14.5,"2023":10.4,"2019":null},"direction":-1,"target":7.25}';

const refused = (text: string): [code: string, line: number] => {
  try {
    readSeries(text);
  } catch (problem) {
    if (problem instanceof Malformed) return [problem.code, problem.line];
    throw problem;
  }
  throw new Error('it was read');
};

describe('JSON lines', () => {
  it('give series in order, with what they leave out', () => {
    const [a, b] = readSeries(
      `${one}\n\n{"id":"b","values":{},"direction":1,"limit":100,"baseYear":2010,"breaks":[2018]}\r\n`,
    );
    expect(a).toEqual({
      id: 'a',
      values: new Map([
        [2015, 14.5],
        [2023, 10.4],
      ]),
      direction: -1,
      target: 7.25,
      targetYear: 2030,
      limit: null,
      baseYear: 2015,
      breaks: [],
    });
    expect(b).toMatchObject({ id: 'b', target: null, limit: 100, baseYear: 2010, breaks: [2018] });
  });

  it.each([
    ['json', 2, `${one}\n{"id":`],
    ['json', 2, `${one}\n[1]`],
    ['json', 2, `${one}\nid,year,value`],
    ['values', 1, '{"id":"a","direction":1}'],
    ['values', 1, '{"id":"a","direction":1,"values":[1,2]}'],
    ['year', 1, '{"id":"a","direction":1,"values":{"15":1}}'],
    ['year', 1, '{"id":"a","direction":1,"values":{},"targetYear":"2030"}'],
    ['year', 1, '{"id":"a","direction":1,"values":{},"breaks":[19.5]}'],
    ['number', 1, '{"id":"a","direction":1,"values":{"2015":"1"}}'],
    ['number', 1, '{"id":"a","direction":1,"values":{"2015":1e999}}'],
    ['number', 1, '{"id":"a","direction":1,"values":{},"target":true}'],
    ['limit', 1, '{"id":"a","direction":1,"values":{},"limit":0}'],
    ['breaks', 1, '{"id":"a","direction":1,"values":{},"breaks":2019}'],
    ['direction', 1, '{"id":"a","direction":0,"values":{}}'],
    ['direction', 1, '{"id":"a","values":{}}'],
    ['id', 1, '{"direction":1,"values":{}}'],
    ['target-year', 1, '{"id":"a","direction":1,"values":{"2020":1},"target":5,"targetYear":2020}'],
    ['nul', 2, `${one}\n{"id":"\0"}`],
    ['empty', 1, ''],
    ['empty', 2, '\n \n'],
  ])('%s in line %d', (code, line, text) => {
    expect(refused(text)).toEqual([code, line]);
  });
});

describe('a CSV', () => {
  const head = 'id,year,value,direction,target,target_year,limit,base_year';

  it('says of a series once or in each row what is not its value', () => {
    const text = `${head}\nb,2015,1,1,,,,\na,2016,2.5,-1,1,2028,100,2012\n"a",2018,,-1,1,,,\nb,2020,3,,,,,\n`;
    expect(readSeries(text)).toEqual(
      readSeries(
        [
          '{"id":"b","values":{"2015":1,"2020":3},"direction":1}',
          '{"id":"a","values":{"2016":2.5},"direction":-1,"target":1,"targetYear":2028,"limit":100,"baseYear":2012}',
        ].join('\n'),
      ),
    );
  });

  it('may have a BOM, its columns in another order, and only those that are needed', () => {
    const [a] = readSeries('\ufeffvalue,direction,year,id\r\n4,1,2015,a\r\n');
    expect(a).toMatchObject({ id: 'a', values: new Map([[2015, 4]]) });
  });

  it.each([
    ['header', 1, 'nombre,valor\na,1'],
    ['header', 1, '<!doctype html><html>'],
    ['column-repeated', 1, `${head},year\n`],
    ['csv', 3, `${head}\na,2015,1,1,,,,\na,2016,1`],
    ['year', 2, `${head}\na,MMXV,1,1,,,,`],
    ['number', 3, `${head}\na,2015,1,1,,,,\na,2016,"1,5",1,,,,`],
    ['number', 2, `${head}\na,2015,0x10,1,,,,`],
    ['year-repeated', 3, `${head}\na,2015,1,1,,,,\na,2015,2,1,,,,`],
    ['contradiction', 3, `${head}\na,2015,1,1,,,,\na,2016,2,-1,,,,`],
    ['direction', 2, `${head}\na,2015,1,,,,,`],
    ['id', 2, `${head}\n,2015,1,1,,,,`],
  ])('%s in line %d', (code, line, text) => {
    expect(refused(text)).toEqual([code, line]);
  });
});

it('whatever stands in a file is read, or refused with a line of it', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      one,
      'id,year,value,direction',
      'a,2015,1,1',
      '{',
      '"',
      '\n',
      '\r',
      ',',
      '\0',
      '{"id":"a"}',
      '2015',
    ),
    fc.string({ unit: 'binary', maxLength: 10 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const text = pieces.join('');
      try {
        expect(Array.isArray(readSeries(text))).toBe(true);
      } catch (problem) {
        expect(problem).toBeInstanceOf(Malformed);
        expect((problem as Malformed).line).toBeGreaterThanOrEqual(1);
        expect((problem as Malformed).message).not.toMatch(/\p{Cc}/u);
      }
    }),
    { numRuns: 500 },
  );
});
