import { afterAll, describe, expect, it } from 'vitest';
import { engine } from '~db/engine';
import { Client } from '../safety/crawl/client';
import { acknowledged, approves, type Sending, setScene, versionIn, writes } from '../safety/power-cut';
import { realPostgres } from '../support/database';
import { newHouse } from '../support/house';
import { startServer, stopServers } from '../support/server';

const possible = engine === 'sqlite' || (await realPostgres());
const rounds = 2;

describe.skipIf(!possible)('a busy hour', () => {
  afterAll(stopServers);

  it('people read, write and approve at once: nobody meets a fault, and nothing is lost or doubled', async () => {
    const house = await newHouse();
    const scene = await setScene(house);
    const count = async (what: string) =>
      Number((await house.system.store.raw(`select count(*) as n from ${what}`))[0]?.n);
    const begun = await count('versions');
    const server = await startServer({ url: house.url, masterKey: house.masterKey });
    const enter = async ({ id }: { id: string }): Promise<Client> => {
      const client = new Client(server.origin);
      await client.become(id);
      return client;
    };
    const young = await Promise.all(scene.young.map(enter));
    const moderators = await Promise.all(scene.moderators.map(enter));
    const statuses = new Map<number, number>();
    let over = false;
    const reads = async (who: Client, paths: readonly string[]) => {
      for (let n = 0; !over; n++) {
        const { status } = await who.get(paths[n % paths.length] ?? '/');
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    const inside = [`/es/t/${scene.thread}`, '/es/me', '/es/ballots', `/es/t/${scene.thread}?page=last`];
    const outside = ['/es', '/pt/proposals', '/fr/moderation', '/en/indicators', '/es/help'];
    const reading = [
      ...young.slice(6).map(who => reads(who, inside)),
      ...Array.from({ length: 6 }, () => reads(new Client(server.origin), outside)),
    ];

    const written: Sending[] = [];
    const approved: Sending[] = [];
    const reviewing = moderators.map(who => approves(who, approved));
    for (let round = 0; round < rounds; round++)
      await Promise.all(young.map((who, n) => writes(who, `${round}-${n}`, scene.thread, written)));
    const texts = written.filter(acknowledged);
    // Two moderators go on until nothing waits.
    await expect.poll(() => count(`versions where state = 'pending'`), { timeout: 300_000 }).toBe(0);
    over = true;
    await Promise.all(reading);
    await server.stop();
    await Promise.all(reviewing);

    // Told to wait (R66), or that the house is full, is an answer; a fault is none.
    console.log(`read: ${[...statuses]}; written: ${written.length}, of them ${texts.length} taken`);
    for (const status of statuses.keys()) expect([200, 503]).toContain(status);
    for (const { answer } of written) expect([303, 429, 503]).toContain(answer?.status);
    expect(server.logged()).not.toContain('"msg":"fault"');
    expect(texts.length).toBeGreaterThanOrEqual(scene.young.length * 12);
    expect(new Set(texts.map(versionIn)).size).toBe(texts.length);
    expect(await count('versions')).toBe(begun + texts.length);
    expect(await count(`decisions where kind = 'post'`)).toBe(await count('posts'));
    expect(await count('posts')).toBe(texts.length + 1);
  });
});
