import { createRequire } from 'node:module';
import type * as library from '@node-rs/argon2';

// In the domain tests this stands in the place of the library (vitest.config.ts): a person's passphrase is hashed by the same code at
// the least cost, since stories of twenty people spent most of their time on it. A hash says its own cost, so servers, and whoever
// checks one, take it as it is.
const real = createRequire(import.meta.url)('@node-rs/argon2') as typeof library;

let least = true;

/** Hashes within this work cost what they cost in production. */
export async function atFullCost<T>(work: () => Promise<T>): Promise<T> {
  least = false;
  try {
    return await work();
  } finally {
    least = true;
  }
}

export const hash: typeof library.hash = (password, options, signal) =>
  real.hash(password, least ? { ...options, memoryCost: 8, timeCost: 1 } : options, signal);

export const verify = real.verify;
