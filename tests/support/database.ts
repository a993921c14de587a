import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
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

export async function asServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

export const serverUrl = (name: string): string =>
  Object.assign(new URL(server), { pathname: `/${name}` }).href;

export type TestDatabase = { url: string; drop(): Promise<void> };

/** A database of its own for one test: a new file, a new database on the server, or one in memory where there is none. */
export async function newDatabase(): Promise<TestDatabase> {
  if (engine === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'yfa-'));
    return {
      url: join(folder, 'test.db'),
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  if (!(await realPostgres())) return { url: 'pglite:', drop: async () => {} };
  const name = `yfa_test_${randomBytes(6).toString('hex')}`;
  // A copy of the migrated one, where the run made one (template.ts). Nobody cuts the power of a server of tests: what waits for
  // the disk there only waits.
  const template = process.env.YFA_TEMPLATE;
  await asServer(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`);
  await asServer(`ALTER DATABASE ${name} SET synchronous_commit TO off`);
  return { url: serverUrl(name), drop: () => asServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
