import { it } from 'vitest';
import { fuzz } from './fuzz.story';

it(
  'whatever bytes arrive: no 500, no hanging connection, and the next one is served',
  () => fuzz(100),
  120_000,
);
