import fc from 'fast-check';
import { expect, test } from 'vitest';
import { history, latest, newest } from '~/indicators/rules';
import type { Edition, Observation } from '~/indicators/words';

const editions: Edition[] = [2015, 2019, 2021].map(year => ({
  id: `e${year}`,
  name: '',
  publisher: '',
  year,
  url: '',
}));

const row = fc.record({
  series: fc.constant('S'),
  area: fc.constant('604'),
  period: fc.constantFrom('2009', '2010', '2012', '2017'),
  sex: fc.constantFrom('_T', 'F', 'M'),
  age: fc.constantFrom('_T', 'Y0T17'),
  value: fc.integer({ min: 0, max: 999 }),
  status: fc.constant(null),
  nature: fc.constant(null),
  source: fc.constant(null),
  note: fc.constant(null),
  edition: fc.constantFrom(...editions.map(({ id }) => id)),
});
const rows = fc.uniqueArray(row, {
  selector: ({ period, sex, age, edition }) => [period, sex, age, edition].join(),
  maxLength: 30,
});

const newestOfEach = (all: Observation[]) =>
  all.filter(
    one =>
      !all.some(
        other =>
          other.sex === one.sex &&
          other.age === one.age &&
          other.edition === one.edition &&
          other.period > one.period,
      ),
  );

test('the newest figure is the one that the whole history ends with', () => {
  fc.assert(
    fc.property(rows, all => {
      const own = { sex: '_T', age: 'Y0T17' };
      const whole = latest(history(all, { code: 'S', ...own }, '604', editions));
      expect(newest(newestOfEach(all), own, editions)).toEqual(whole);
    }),
  );
});
