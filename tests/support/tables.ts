import { existsSync, readdirSync } from 'node:fs';
import { is, Table } from 'drizzle-orm';
import { getTableConfig as postgresConfig } from 'drizzle-orm/pg-core';
import { getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core';
import { engine } from '~db/engine';

export type Declared = { room: string; name: string; table: Table };

export const configOf = (table: Table) =>
  engine === 'postgres' ? postgresConfig(table as never) : sqliteConfig(table as never);

/** Every table that a room declares, found where drizzle-kit finds them: app/<room>/tables.server.ts. */
export async function allTables(): Promise<Declared[]> {
  const found: Declared[] = [];
  for (const room of readdirSync('app').sort()) {
    if (!existsSync(`app/${room}/tables.server.ts`)) continue;
    const inside: Record<string, unknown> = await import(`../../app/${room}/tables.server.ts`);
    for (const value of Object.values(inside))
      if (is(value, Table)) found.push({ room, name: configOf(value).name, table: value });
  }
  return found;
}

/** Tables that migrations make by hand. */
export const handMade = engine === 'sqlite' ? ['search_index', 'search_places'] : ['search_index'];
