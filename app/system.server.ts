import { register as ballots } from '~/ballots/index.server';
import { register as chain } from '~/chain/index.server';
import { register as declarations } from '~/declarations/index.server';
import { register as discussion } from '~/discussion/index.server';
import { register as gate } from '~/gate/register.server';
import { register as identity, type Sessions, sessionsOver } from '~/identity/index.server';
import { register as indicators } from '~/indicators/index.server';
import type { Actor } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import { newId } from '~/kernel/ids';
import { claimDatabase, type Mode } from '~/kernel/installation.server';
import { type Keys, keysFrom } from '~/kernel/keys';
import { register as moderation } from '~/moderation/index.server';
import { register as processes } from '~/processes/index.server';
import { register as proposals } from '~/proposals/index.server';
import { openStore, type Store } from '~db/store.server';

export type System = {
  store: Store;
  keys: Keys;
  sessions: Sessions;
  now: () => Date;
  contextFor(actor: Actor, now?: Date): Context;
  close(): Promise<void>;
};

let registered = false;

/** Every domain tells the others, once, what they must know of it. What stands higher learns of what stands lower here. */
export function registerDomains(): void {
  if (registered) return;
  registered = true;
  for (const register of [
    identity,
    gate,
    chain,
    moderation,
    processes,
    indicators,
    discussion,
    proposals,
    ballots,
    declarations,
  ])
    register();
}

/**
 * The composition root: everything that holds state or a secret is made here and handed down.
 * @throws Misconfigured when the database is not one of this mode
 */
export async function buildSystem(options: {
  url: string;
  masterKey: Uint8Array;
  mode?: Mode;
  now?: () => Date;
}): Promise<System> {
  registerDomains();
  const store = await openStore(options.url);
  const keys = keysFrom(options.masterKey);
  const now = options.now ?? (() => new Date());
  try {
    await store.migrate();
    await claimDatabase(store.write, options.mode ?? 'demo', keys, now());
  } catch (error) {
    await store.close();
    throw error;
  }
  return {
    store,
    keys,
    sessions: sessionsOver(store),
    now,
    contextFor: (actor, at = now()) => ({
      actor,
      now: at,
      newId,
      keys,
      read: store.read,
      write: store.write,
    }),
    close: () => store.close(),
  };
}
