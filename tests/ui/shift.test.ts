import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shiftCount } from '~/ui/enhance/shift';

const tap = (count: ReturnType<typeof shiftCount>, now: number) => {
  count.down('Shift');
  return count.up('Shift', now);
};

it('leaves at the third press within five seconds', () => {
  const count = shiftCount();
  expect([0, 2000, 4999].map(now => tap(count, now))).toEqual([2, 1, 0]);
});

it('forgets a press after five seconds', () => {
  const count = shiftCount();
  expect([0, 2000, 5000, 6999].map(now => tap(count, now))).toEqual([2, 1, 1, 0]);
});

it('begins anew after it has left', () => {
  const count = shiftCount();
  expect([0, 1, 2, 3].map(now => tap(count, now))).toEqual([2, 1, 0, 2]);
});

it('does not take a capital letter for a press, however fast she writes', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('A', 'B', 'Ñ', 'Tab'), { minLength: 3 }), letters => {
      const count = shiftCount();
      const said = letters.map((letter, i) => {
        count.down('Shift');
        count.down(letter);
        count.up(letter, i);
        return count.up('Shift', i);
      });
      expect(new Set(said)).toEqual(new Set([null]));
    }),
  );
});

it('does not start again when a finger slips', () => {
  const count = shiftCount();
  tap(count, 0);
  count.down('Control');
  count.up('Control', 1);
  tap(count, 2);
  expect(tap(count, 3)).toBe(0);
});
