import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { engine } from './engine';

/** What acts and reads may do with the database. Always await; the synchronous endings of one driver do not exist here. */
export type Db = Pick<
  BaseSQLiteDatabase<'async', unknown, Record<string, never>>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'with' | '$count'
>;

/** A signal for the processes of this installation, heard only if and when the transaction commits. Never a text or a name. */
export type After = (topic: string, payload?: string) => void;

export type Write = <T>(work: (tx: Db, after: After) => Promise<T>) => Promise<T>;

export type Store = {
  readonly engine: typeof engine;
  readonly read: Db;
  readonly write: Write;
  /** Hears signals told through `after`, from this process or another. Returns how to stop listening. */
  listen(topic: string, hear: (payload: string) => void): () => void;
  migrate(): Promise<void>;
  /** What was erased leaves the journal too (R11): a truncating checkpoint on SQLite; PostgreSQL's vacuum does it itself. */
  checkpoint(): Promise<void>;
  /** Runs one hand-written statement: for tests, checks and backups, never for a domain. */
  raw(sql: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
};

/** @param url a file name for SQLite (":memory:" is refused: readers would see nothing), postgres://… for PostgreSQL */
export async function openStore(url: string): Promise<Store> {
  return engine === 'postgres'
    ? (await import('./store.postgres')).openPostgres(url)
    : (await import('./store.sqlite')).openSqlite(url);
}
