import { expect, it } from 'vitest';
import { tab, tabOf } from '~/web/title';

const tabFor = (data: unknown) => (tab as (args: { data: unknown }) => unknown)({ data });

it('gives public pages a true title, and everybody inside the same neutral one (R35)', () => {
  expect(tabOf({ ctx: { actor: { kind: 'visitor' } } } as never, 'Propuestas')).toBe('Propuestas');
  expect(tabOf({ ctx: { actor: { kind: 'person' } } } as never, 'Propuestas')).toBeNull();
  expect(tabFor({ tab: 'Propuestas' })).toEqual([{ title: 'Propuestas · Jóvenes para la Acción' }]);
  for (const data of [{ tab: null }, {}, undefined, null])
    expect(tabFor(data)).toEqual([{ title: 'Jóvenes para la Acción' }]);
});
