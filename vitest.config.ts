import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { Order } from './tests/support/order';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = [
  { find: /^~\//, replacement: at('./app/') },
  { find: /^~db\//, replacement: at('./db/') },
];

// Pure tests run once. Everything that touches a database runs once on each engine (tests/support picks by ENGINE).
const onDatabase = (engine: string, rest: object = {}) => ({
  resolve: {
    alias: [...alias, { find: /^@node-rs\/argon2$/, replacement: at('./tests/support/argon2.ts') }],
  },
  test: {
    name: engine,
    include: ['tests/**/*.db.test.{ts,tsx}'],
    exclude: ['tests/long/**'],
    env: { TZ: 'UTC', ENGINE: engine },
    isolate: false,
    setupFiles: ['tests/support/after.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    ...rest,
  },
});

// What takes minutes: `npm run test:long` runs it, one file after the other.
const long = (name: string, engine: string, include: string) => ({
  resolve: { alias },
  test: {
    name,
    include: [include],
    env: { TZ: 'UTC', ENGINE: engine },
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});

export default defineConfig({
  resolve: { alias },
  test: {
    maxWorkers: 2,
    sequence: { sequencer: Order },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'pure',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.db.test.{ts,tsx}', 'tests/journeys/**', 'tests/long/**'],
          env: { TZ: 'UTC' },
          isolate: false,
          // A wall against what never ends, on a machine that does other things too; never a measure of speed.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      onDatabase('sqlite', { globalSetup: ['tests/support/template.sqlite.ts'] }),
      onDatabase('postgres', { globalSetup: ['tests/support/template.postgres.ts'] }),
      {
        resolve: { alias },
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.journey.test.ts'],
          env: { TZ: 'UTC', ENGINE: 'sqlite' },
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      long('long', 'sqlite', 'tests/long/**/*.test.{ts,tsx}'),
      long('long-postgres', 'postgres', 'tests/long/**/*.db.test.{ts,tsx}'),
    ],
  },
});
