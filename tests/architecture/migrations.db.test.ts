import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api';
import { getTableName, type Table } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { code, id, table } from '~db/columns';
import { engine } from '~db/engine';
import { newHouse } from '../support/house';
import { allTables, configOf, handMade } from '../support/tables';

const folder = `db/migrations/${engine}`;

/** What drizzle-kit would write into the next migration, were it asked now. */
async function lag(tables: readonly Table[]): Promise<string[]> {
  const [last] = readdirSync(`${folder}/meta`)
    .filter(name => name.endsWith('_snapshot.json'))
    .sort()
    .reverse();
  const written = JSON.parse(readFileSync(`${folder}/meta/${last}`, 'utf8'));
  const declared = Object.fromEntries(tables.map(one => [getTableName(one), one]));
  return engine === 'postgres'
    ? generateMigration(written, generateDrizzleJson(declared, written.id))
    : generateSQLiteMigration(written, await generateSQLiteDrizzleJson(declared, written.id));
}

describe('migrations', () => {
  it('say what the tables say', async () => {
    const tables = (await allTables()).map(one => one.table);
    expect(tables.length).toBeGreaterThan(30);
    expect(await lag(tables)).toEqual([]);
  });

  it('would lag behind a table that nobody wrote down', async () => {
    const tables = (await allTables()).map(one => one.table);
    const forgotten = table('forgotten', { id: id('id').primaryKey(), name: code('name') });
    expect((await lag([...tables, forgotten])).join()).toMatch(/CREATE TABLE .forgotten./);
    expect((await lag(tables.slice(1))).join()).toMatch(/DROP TABLE/);
  });

  it('are listed in the journal, each with its statements', () => {
    const { entries } = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as {
      entries: { tag: string }[];
    };
    const files = readdirSync(folder).filter(name => name.endsWith('.sql'));
    expect(files.sort()).toEqual(entries.map(({ tag }) => `${tag}.sql`).sort());
    for (const { tag } of entries) expect(existsSync(`${folder}/${tag}.sql`)).toBe(true);
  });

  it('leave a database with exactly the tables and columns that the rooms declare, those made by hand too', async () => {
    const { system } = await newHouse();
    const found = await system.store.raw(
      engine === 'postgres'
        ? "select table_name as t, column_name as c from information_schema.columns where table_schema = 'public'"
        : "select m.name as t, p.name as c from sqlite_master m, pragma_table_info(m.name) p where m.type = 'table' and m.name not like 'sqlite_%'",
    );
    const own = found
      .map(({ t, c }) => `${t}.${c}`)
      .filter(name => ![...handMade, '__drizzle_migrations'].some(made => name.startsWith(made)));
    const declared = (await allTables()).flatMap(({ name, table: one }) =>
      configOf(one).columns.map(column => `${name}.${column.name}`),
    );
    expect(own.sort()).toEqual(declared.sort());
  });
});
