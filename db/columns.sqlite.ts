import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text as sqliteText,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

export { index, primaryKey, uniqueIndex };
export const table = sqliteTable;
export const id = (name: string) => sqliteText(name);
/** Made by the program: a hash, a slug, a state of another domain. Never what a person typed (the registry test looks). */
export const code = (name: string) => sqliteText(name);
export const text = (name: string) => sqliteText(name);
export const count = (name: string) => integer(name, { mode: 'number' });
export const flag = (name: string) => integer(name, { mode: 'boolean' });
export const instant = (name: string) => integer(name, { mode: 'timestamp_ms' });
export const json = <T>(name: string) => sqliteText(name, { mode: 'json' }).$type<T>();
export const bytes = (name: string) => blob(name, { mode: 'buffer' });
export const choice = <T extends string>(name: string, options: readonly T[]) =>
  sqliteText(name, { enum: options as unknown as [T, ...T[]] }).$type<T>();
export const decimal = (name: string) => sqliteText(name);
