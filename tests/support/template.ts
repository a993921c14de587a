import { randomBytes } from 'node:crypto';

/** One migrated database for a run, from which each test's own is copied; without a server there is nothing to copy. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  // This runs before the workers, which are told their engine; here it is told before anything that asks for it is loaded.
  process.env.ENGINE = 'postgres';
  const { asServer, realPostgres, serverUrl } = await import('./database');
  const { openStore } = await import('~db/store.server');
  delete process.env.ENGINE;
  if (!(await realPostgres())) return undefined;
  const name = `yfa_template_${randomBytes(6).toString('hex')}`;
  await asServer(`CREATE DATABASE ${name}`);
  const store = await openStore(serverUrl(name));
  await store.migrate();
  await store.close();
  process.env.YFA_TEMPLATE = name;
  return () => asServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}
