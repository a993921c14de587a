import type { Db, Write } from '~db/store.server';
import type { Actor } from './actor';
import type { Id } from './ids';
import type { Keys } from './keys';

/**
 * Everything an act may touch, and nothing else. Time, identity, ids and keys come from here, so that every test can fix
 * them. `now` is one instant for the whole act.
 */
export type Context = {
  readonly actor: Actor;
  readonly now: Date;
  readonly newId: () => Id;
  readonly keys: Keys;
  readonly read: Db;
  readonly write: Write;
};
