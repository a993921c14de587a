import type { SQL } from 'drizzle-orm';
import { engine } from './engine';
import type { Db } from './store.server';

type Executes = {
  execute(query: SQL): Promise<{ rows: Record<string, unknown>[] }>;
  all(query: SQL): Promise<Record<string, unknown>[]>;
  run(query: SQL): Promise<unknown>;
};

/** Hand-written SQL, for db/dialect alone: what both engines say differently. */
export async function rows(db: Db, query: SQL): Promise<Record<string, unknown>[]> {
  const at = db as unknown as Executes;
  return engine === 'postgres' ? (await at.execute(query)).rows : await at.all(query);
}

export async function run(db: Db, query: SQL): Promise<void> {
  const at = db as unknown as Executes;
  await (engine === 'postgres' ? at.execute(query) : at.run(query));
}
