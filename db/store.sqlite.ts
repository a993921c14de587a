import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { insideWrite, outsideWrite } from './nesting';
import { keepStatements } from './statements.sqlite';
import type { Db, Store } from './store.server';

/** Milliseconds that another process may hold the file (a story being told, a backup) before a write gives up. */
const busyTimeout = 10_000;

function connect(file: string, readonly: boolean) {
  const connection = new Database(file, { readonly, timeout: busyTimeout });
  keepStatements(connection);
  connection.pragma('foreign_keys = ON');
  if (!readonly) {
    connection.pragma('journal_mode = WAL');
    // What was acknowledged survives a power cut, not only a killed process.
    connection.pragma('synchronous = FULL');
    // Erased texts are overwritten, so that no byte of them stays in a free page (R11, R22).
    connection.pragma('secure_delete = ON');
  }
  return connection;
}

/** @throws when it is given the address of a server: it would make a file of that name and begin with nothing in it. */
export function openSqlite(file: string): Store {
  if (/^[a-z]+:\/\//i.test(file))
    throw new Error(
      `SQLite keeps its data in a file, and this is an address: ${file.replace(/\/\/.*@/, '//…@')}`,
    );
  mkdirSync(dirname(resolve(file)), { recursive: true });
  const writer = connect(file, false);
  const reader = connect(file, true);
  const tx = drizzle(writer) as unknown as Db;
  const signals = new EventEmitter().setMaxListeners(0);
  let queue: Promise<unknown> = Promise.resolve();

  async function transact<T>(work: Parameters<Store['write']>[0]): Promise<T> {
    const told: [string, string][] = [];
    writer.exec('BEGIN IMMEDIATE');
    // better-sqlite3 answers at once, so a write that only asks the database finishes before the event loop turns. If it
    // turned, something else was awaited (a fetch, a hash, mail), and every other writer would have waited for it.
    let turned = false;
    const turn = setImmediate(() => {
      turned = true;
    });
    try {
      const result = await work(tx, (topic, payload = '') => told.push([topic, payload]));
      if (turned) throw new Error('A write awaited something that is not the database');
      writer.exec('COMMIT');
      for (const [topic, payload] of told) signals.emit(topic, payload);
      return result as T;
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK');
      throw error;
    } finally {
      clearImmediate(turn);
    }
  }

  return {
    engine: 'sqlite',
    read: outsideWrite(drizzle(reader) as unknown as Db),
    write: work =>
      insideWrite(() => {
        const next = queue.then(() => transact(work));
        queue = next.catch(() => {});
        return next as Promise<never>;
      }),
    listen(topic, hear) {
      signals.on(topic, hear);
      return () => signals.off(topic, hear);
    },
    async migrate() {
      migrate(drizzle(writer), { migrationsFolder: resolve('db/migrations/sqlite') });
    },
    checkpoint() {
      const next = queue.then(() => void writer.pragma('wal_checkpoint(TRUNCATE)'));
      queue = next.catch(() => {});
      return next;
    },
    async raw(sql) {
      const statement = writer.prepare(sql);
      if (statement.reader) return statement.all() as Record<string, unknown>[];
      statement.run();
      return [];
    },
    async close() {
      await queue;
      reader.close();
      writer.close();
    },
  };
}
