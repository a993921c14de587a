import { expect, it } from 'vitest';
import { isHydrated } from '~/web/hydrated';

it('ships React to the browser only where a route asks for it', () => {
  expect(isHydrated([{}, { handle: undefined }, { handle: { crumb: 'x' } }])).toBe(false);
  expect(
    isHydrated([{ handle: { hydrate: false } }, { handle: { hydrate: 'true' } }, { handle: 'hydrate' }]),
  ).toBe(false);
  expect(isHydrated([{}, { handle: { hydrate: true } }])).toBe(true);
});
