import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { engine } from '~db/engine';

const server = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

let reachable: Promise<boolean> | undefined;

/** Whether a real PostgreSQL answers. Where CI is set it must: a missing server is a failure there, not a skip. */
export function realPostgres(): Promise<boolean> {
  reachable ??= (async () => {
    const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      if (process.env.CI)
        throw new Error(`CI needs a PostgreSQL server for the tests: ${(error as Error).message}`);
      return false;
    }
  })();
  return reachable;
}

/** One statement at the server, or in one of its databases. @returns its rows */
export async function asServer(statement: string, url = server): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const answers = [await client.query(statement)].flat();
    return answers.at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}

export const serverUrl = (name: string): string =>
  Object.assign(new URL(server), { pathname: `/${name}` }).href;

export type TestDatabase = { url: string; drop(): Promise<void> };

/** Columns of tables and of their indexes, and triggers, in one word: the same for two that the same migrations made. */
const shape = `
  SELECT md5(string_agg(part, ',' ORDER BY part)) AS shape FROM (
    SELECT relname || '.' || attname || ' ' || atttypid || attnotnull AS part
      FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
      WHERE relnamespace = 'public'::regnamespace AND attnum > 0
    UNION ALL SELECT tgname || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
  ) AS parts`;

/** Every table of ours; the list of migrations that were done is no text of anybody. */
const tables = "pg_tables WHERE schemaname = 'public' AND tablename <> '__drizzle_migrations'";

/** How many rows there are in all of them together. */
const rows = `
  SELECT coalesce(sum((xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I', tablename),
    false, true, '')))[1]::text::int), 0)::int AS rows FROM ${tables}`;

export const shapeOf = async (name: string) => String((await asServer(shape, serverUrl(name)))[0]?.shape);
export const rowsOf = async (name: string) => Number((await asServer(rows, serverUrl(name)))[0]?.rows);

/** Throws away all rows, whatever stands guard over them in the product: nobody else has this database. */
const empty = `
  DO $$ DECLARE one record; BEGIN
    SET LOCAL session_replication_role = replica;
    FOR one IN SELECT tablename FROM ${tables} LOOP
      EXECUTE format('DELETE FROM %I', one.tablename);
    END LOOP;
    -- Where a row stands on the disk is looked at in these (secrecy.db.test.ts): no gaps of another test.
    IF pg_relation_size('envelopes') > 0 THEN TRUNCATE envelopes, roll CASCADE; END IF;
  END $$`;

/** Ends whoever else is still connected: a server that was killed leaves its connections behind. */
const alone = `
  SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`;

/** Databases of this worker that a test has left, empty and of the shape that the migrations give. */
const left: string[] = [];

async function leave(name: string, expected: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl(name) });
  await client.connect();
  await client.query(alone);
  const same = (await client.query(shape)).rows[0]?.shape === expected;
  if (same) await client.query(empty);
  await client.end();
  if (same) left.push(name);
  else await asServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

/** A database of its own for one test: a new file, a database on the server, or one in memory where there is none. */
export async function newDatabase(): Promise<TestDatabase> {
  if (engine === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'yfa-'));
    const url = join(folder, 'test.db');
    if (process.env.YFA_TEMPLATE_FILE) await copyFile(process.env.YFA_TEMPLATE_FILE, url);
    return {
      url,
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  if (!(await realPostgres())) return { url: 'pglite:', drop: async () => {} };
  // A copy of the migrated one, where the run made one (template.postgres.ts). Making and dropping one takes seconds, so where that may
  // be it is emptied and used again. Nobody cuts the power of a server of tests: what waits for the disk there only waits.
  const { YFA_TEMPLATE: template, YFA_SHAPE: expected } = process.env;
  const again = left.pop();
  const name = again ?? `${template ?? 'yfa_test'}_${randomBytes(6).toString('hex')}`;
  if (!again) {
    await asServer(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`);
    await asServer(`ALTER DATABASE ${name} SET synchronous_commit TO off`);
  }
  return {
    url: serverUrl(name),
    drop: async () => {
      if (expected) await leave(name, expected);
      else await asServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
