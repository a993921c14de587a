import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { insideWrite, outsideWrite } from './nesting';
import { listenTo, notify } from './notify.postgres';
import { retrying } from './retry';
import type { After, Db, Store } from './store.server';

// Instants go in and come out as Date in UTC whatever the zone of the server.
const options = (url: string): pg.PoolConfig => ({
  connectionString: url,
  max: 10,
  options: '-c timezone=UTC',
});

export async function openPostgres(url: string): Promise<Store> {
  if (url.startsWith('pglite:'))
    return (await import('./store.pglite')).openPglite(url.slice('pglite:'.length));
  const pool = new pg.Pool(options(url));
  // A connection that the server ends while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  const db = drizzle(pool);
  const signals = new EventEmitter().setMaxListeners(0);
  const ear = await listenTo(url, signals);

  return {
    engine: 'postgres',
    read: outsideWrite(db as unknown as Db),
    write: work =>
      insideWrite(() =>
        retrying(() =>
          db.transaction(
            async tx => {
              const told: [string, string][] = [];
              const after: After = (topic, payload = '') => told.push([topic, payload]);
              const result = await work(tx as unknown as Db, after);
              for (const said of told) await tx.execute(notify(said));
              return result;
            },
            { isolationLevel: 'serializable' },
          ),
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
      return (await pool.query(statement)).rows as Record<string, unknown>[];
    },
    async close() {
      await ear.close();
      await pool.end();
    },
  };
}
