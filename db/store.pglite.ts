import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { insideWrite, outsideWrite } from './nesting';
import { notify } from './notify.postgres';
import type { Db, Store } from './store.server';

/**
 * PostgreSQL inside the process, for tests where no server is to be had. One connection: it shows that the SQL is right,
 * never how two writers race. @param folder where to keep it; empty keeps it in memory.
 */
export async function openPglite(folder: string): Promise<Store> {
  const client = await PGlite.create(folder || undefined);
  const db = drizzle(client);
  const signals = new EventEmitter().setMaxListeners(0);
  await client.listen('yfa', payload => {
    const [topic, said] = JSON.parse(payload) as [string, string];
    signals.emit(topic, said);
  });

  return {
    engine: 'postgres',
    read: outsideWrite(db as unknown as Db),
    write: work =>
      insideWrite(() =>
        db.transaction(
          async tx => {
            const told: [string, string][] = [];
            const result = await work(tx as unknown as Db, (topic, payload = '') =>
              told.push([topic, payload]),
            );
            for (const said of told) await tx.execute(notify(said));
            return result;
          },
          { isolationLevel: 'serializable' },
        ),
      ),
    listen(topic, hear) {
      signals.on(topic, hear);
      return () => signals.off(topic, hear);
    },
    async migrate() {
      await migrate(db, { migrationsFolder: resolve('db/migrations/postgres') });
    },
    async checkpoint() {},
    async raw(statement) {
      return (await client.query(statement)).rows as Record<string, unknown>[];
    },
    close: () => client.close(),
  };
}
