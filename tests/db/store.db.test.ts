import { existsSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { newId } from '~/kernel/ids';
import { outbox } from '~/kernel/tables.server';
import { engine } from '~db/engine';
import { openStore, type Store } from '~db/store.server';
import { newDatabase, realPostgres } from '../support/database';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function stores(n: number): Promise<Store[]> {
  const database = await newDatabase();
  open.push(() => database.drop());
  const all: Store[] = [];
  for (let i = 0; i < n; i++) {
    const store = await openStore(database.url);
    open.push(() => store.close());
    if (i === 0) await store.migrate();
    all.push(store);
  }
  return all;
}

const row = (topic: string, n = 0) => ({
  id: newId(),
  topic,
  payload: { n },
  at: new Date(1_700_000_000_123),
});

const withoutServer = engine === 'postgres' && !(await realPostgres());

describe('a write', () => {
  it('is seen by readers when it commits, and leaves nothing when it fails', async () => {
    const [store] = (await stores(1)) as [Store];
    await store.write(tx =>
      tx
        .insert(outbox)
        .values(row('kept'))
        .then(() => {}),
    );
    await expect(
      store.write(async tx => {
        await tx.insert(outbox).values(row('lost'));
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect((await store.read.select().from(outbox)).map(one => one.topic)).toEqual(['kept']);
  });

  it('gives instants, json and nulls back as they went in, on both engines', async () => {
    const [store] = (await stores(1)) as [Store];
    const given = { ...row('one', 7), deliveredAt: null };
    await store.write(tx =>
      tx
        .insert(outbox)
        .values(given)
        .then(() => {}),
    );
    expect(await store.read.select().from(outbox)).toEqual([given]);
  });

  it('inside a write is refused, and so is a read beside it', async () => {
    const [store] = (await stores(1)) as [Store];
    await expect(store.write(() => store.write(async () => {}))).rejects.toThrow('inside a write');
    await expect(store.write(async () => void (await store.read.select().from(outbox)))).rejects.toThrow(
      'beside an open write',
    );
    await store.write(tx =>
      tx
        .insert(outbox)
        .values(row('still works'))
        .then(() => {}),
    );
  });

  it.runIf(engine === 'sqlite')('that awaits anything but the database is rolled back', async () => {
    const [store] = (await stores(1)) as [Store];
    const stray = store.write(async tx => {
      await tx.insert(outbox).values(row('stray'));
      await new Promise(done => setTimeout(done, 5));
    });
    await expect(stray).rejects.toThrow('not the database');
    expect(await store.read.select().from(outbox)).toEqual([]);
  });

  it('tells its signals after the commit, and none after a rollback', async () => {
    const [store] = (await stores(1)) as [Store];
    const heard: string[] = [];
    store.listen('revision', payload => heard.push(payload));
    await store.write(async (tx, tell) => {
      await tx.insert(outbox).values(row('a'));
      tell('revision', 'yes');
    });
    await store
      .write(async (_tx, tell) => {
        tell('revision', 'no');
        throw new Error('no');
      })
      .catch(() => {});
    await expect.poll(() => heard).toEqual(['yes']);
  });
});

describe('many writers', () => {
  it('in one process lose no update', async () => {
    const [store] = (await stores(1)) as [Store];
    await addTogether([store], 25);
  });

  // What differs on a real server is tested on a real server, and the report says where there was none.
  it.skipIf(engine === 'sqlite' || withoutServer)('in two processes lose no update either', async () => {
    await addTogether(await stores(2), 25);
  });
});

/** Each writer reads the number and writes it plus one. Under anything less than serializable some would be lost. */
async function addTogether(all: Store[], each: number): Promise<void> {
  const counter = row('counter', 0);
  await all[0]?.write(tx =>
    tx
      .insert(outbox)
      .values(counter)
      .then(() => {}),
  );
  const add = (store: Store) =>
    store.write(async tx => {
      const [now] = await tx.select().from(outbox).where(eq(outbox.id, counter.id));
      await tx
        .update(outbox)
        .set({ payload: { n: Number(now?.payload.n) + 1 } })
        .where(eq(outbox.id, counter.id));
    });
  await Promise.all(all.flatMap(store => Array.from({ length: each }, () => add(store))));
  const [end] = (await all[0]?.read.select().from(outbox)) ?? [];
  expect(end?.payload.n).toBe(each * all.length);
}

describe.runIf(engine === 'sqlite')('a store of one engine', () => {
  it('does not take the address of another for the name of a file, and shows no passphrase of it', async () => {
    const opened = openStore('postgres://yfa:geheim@127.0.0.1/yfa').catch((error: Error) => error.message);
    expect(await opened).toBe(
      'SQLite keeps its data in a file, and this is an address: postgres://…@127.0.0.1/yfa',
    );
    expect(existsSync('postgres:')).toBe(false);
  });
});
