import {
  boolean,
  customType,
  index,
  integer,
  json as pgJson,
  pgTable,
  text as pgText,
  primaryKey,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Buffer; driverData: Buffer | Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: value => (Buffer.isBuffer(value) ? value : Buffer.from(value)),
});

export { index, primaryKey, uniqueIndex };
export const table = pgTable;
export const id = (name: string) => pgText(name);
/** Made by the program: a hash, a slug, a state of another domain. Never what a person typed (the registry test looks). */
export const code = (name: string) => pgText(name);
export const text = (name: string) => pgText(name);
export const count = (name: string) => integer(name);
export const flag = (name: string) => boolean(name);
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
export const json = <T>(name: string) => pgJson(name).$type<T>();
export const bytes = (name: string) => bytea(name);
export const choice = <T extends string>(name: string, options: readonly T[]) =>
  pgText(name, { enum: options as unknown as [T, ...T[]] }).$type<T>();
export const decimal = (name: string) => pgText(name);
