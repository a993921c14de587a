import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One migrated file for a run, from which each test's own is copied. */
export async function setup(): Promise<() => Promise<void>> {
  process.env.ENGINE = 'sqlite';
  const { openStore } = await import('~db/store.server');
  delete process.env.ENGINE;
  const folder = await mkdtemp(join(tmpdir(), 'yfa-template-'));
  const file = join(folder, 'template.db');
  const store = await openStore(file);
  await store.migrate();
  await store.checkpoint();
  await store.close();
  process.env.YFA_TEMPLATE_FILE = file;
  return () => rm(folder, { recursive: true, force: true });
}
