import { it } from 'vitest';
import { fuzz } from '../web/fuzz.story';

it('whatever bytes arrive, for a long time', () => fuzz(20_000));
