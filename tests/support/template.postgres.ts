import { randomBytes } from 'node:crypto';

/**
 * One migrated database for a run, from which each worker's own are copied; without a server there is nothing to copy. What the
 * workers leave goes with it.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  // This runs before the workers, which are told their engine; here it is told before anything that asks for it is loaded.
  process.env.ENGINE = 'postgres';
  const { asServer, realPostgres, rowsOf, serverUrl, shapeOf } = await import('./database');
  const { openStore } = await import('~db/store.server');
  delete process.env.ENGINE;
  if (!(await realPostgres())) return undefined;
  const name = `yfa_template_${randomBytes(6).toString('hex')}`;
  await asServer(`CREATE DATABASE ${name}`);
  const store = await openStore(serverUrl(name));
  await store.migrate();
  await store.close();
  // Emptying a database gives back what a new one is, as long as this holds.
  if ((await rowsOf(name)) > 0)
    throw new Error('The migrations write rows: tests/support/database.ts has to keep them');
  process.env.YFA_TEMPLATE = name;
  // Emptying sets the guards of the product aside, which only a superuser may: for anybody else each test has a new one, as before.
  const [role] = await asServer('SELECT rolsuper FROM pg_roles WHERE rolname = current_user');
  if (role?.rolsuper) process.env.YFA_SHAPE = await shapeOf(name);
  return async () => {
    const copies = await asServer(`SELECT datname FROM pg_database WHERE datname LIKE '${name}%'`);
    for (const { datname } of copies) await asServer(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  };
}
