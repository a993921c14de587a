import { afterEach } from 'vitest';
import { closeHouses } from './house';

// Files of one engine share their modules (loading them anew took as long as the tests), so this is asked for by each file.
afterEach(closeHouses);
