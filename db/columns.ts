import * as postgres from './columns.postgres';
import * as sqlite from './columns.sqlite';
import { engine } from './engine';

/**
 * The column vocabulary of every table: one schema for two engines. The words are typed as SQLite's; PostgreSQL's have the
 * same names, the same arguments and give the same values (Date, boolean, Buffer, object), which the tests hold to.
 */
const words = engine === 'postgres' ? (postgres as unknown as typeof sqlite) : sqlite;

export const {
  table,
  id,
  code,
  text,
  count,
  flag,
  instant,
  json,
  bytes,
  choice,
  decimal,
  index,
  uniqueIndex,
  primaryKey,
} = words;
