import { describe, expect, it } from 'vitest';
import { newId } from '~/kernel/ids';
import { outbox } from '~/kernel/tables.server';
import { engine } from '~db/engine';
import { openStore } from '~db/store.server';
import { asServer, newDatabase, realPostgres, rowsOf } from '../support/database';

const shared = engine === 'postgres' && Boolean(process.env.YFA_SHAPE) && (await realPostgres());

const nameOf = (url: string) => new URL(url).pathname.slice(1);

// What the other tests stand on: each has a database of its own, though one on the server is used by many, one after the other.
describe.runIf(shared)('a database that a test has left', () => {
  it('is empty for the next one, though it was written to, guarded and still in use', async () => {
    const first = await newDatabase();
    const store = await openStore(first.url);
    await store.write(async tx => {
      await tx.insert(outbox).values({ id: newId(), topic: 'left', payload: {}, at: new Date() });
    });
    expect(await rowsOf(nameOf(first.url))).toBe(1);
    await first.drop();

    const next = await newDatabase();
    expect(next.url).toBe(first.url);
    expect(await rowsOf(nameOf(next.url))).toBe(0);
    await store.close().catch(() => {});
    await next.drop();
  });

  it('is not used again when it has another shape', async () => {
    const first = await newDatabase();
    await asServer('DROP TRIGGER IF EXISTS x ON audit; ALTER TABLE audit ADD COLUMN more text', first.url);
    await first.drop();
    const next = await newDatabase();
    expect(next.url).not.toBe(first.url);
    await next.drop();
  });
});
