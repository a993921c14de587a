import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Db } from '~db/store.server';
import type { Phase } from './words';

/** What a room that stands lower does when a process opens: what it holds of it is there from the first moment. */
type Opened = (tx: Db, ctx: Context, process: Id) => Promise<void>;

/** Whether dates may become these, asked of whoever relies on them. @throws the refusal of that room */
type Guard = (tx: Db, ctx: Context, process: Id, phases: readonly Phase[]) => Promise<void>;

const openings = new Map<string, Opened>();
const guards = new Map<string, Guard>();

/** Told once, in a room's register(). */
export const whenOpened = (room: string, work: Opened): void => {
  openings.set(room, work);
};

export const guardPhases = (room: string, guard: Guard): void => {
  guards.set(room, guard);
};

export async function opened(tx: Db, ctx: Context, process: Id): Promise<void> {
  for (const work of openings.values()) await work(tx, ctx, process);
}

export async function mustFitPhases(tx: Db, ctx: Context, process: Id, phases: readonly Phase[]) {
  for (const guard of guards.values()) await guard(tx, ctx, process, phases);
}
