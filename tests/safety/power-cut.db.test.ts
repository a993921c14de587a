import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { engine } from '~db/engine';
import { realPostgres } from '../support/database';
import { newHouse } from '../support/house';
import { type RunningServer, startServer, stopServers } from '../support/server';
import { Client } from './crawl/client';
import {
  acknowledged,
  approves,
  looksAt,
  type Sending,
  send,
  setScene,
  versionIn,
  writes,
} from './power-cut';

// A database inside the process cannot be shared with the server: without one to connect to, this is told on SQLite alone.
const possible = engine === 'sqlite' || (await realPostgres());

/** How many texts were sent and how many approved, in all, when the power goes. */
const cuts = [
  { texts: 7, approvals: 2 },
  { texts: 40, approvals: 8 },
  { texts: 80, approvals: 16 },
];

describe.skipIf(!possible)('kill -9 of the real server while people write, approve and vote', () => {
  afterAll(stopServers);

  it('loses nothing that was acknowledged, counts nothing twice, and a form sent again acts once', async () => {
    const house = await newHouse();
    const scene = await setScene(house);
    const all = (sql: string) => house.system.store.raw(sql);
    const count = async (what: string) => Number((await all(`select count(*) as n from ${what}`))[0]?.n);
    const begun = await count('versions');

    const begin = (port?: number) => startServer({ url: house.url, masterKey: house.masterKey, port });
    let server: RunningServer = await begin();
    const port = Number(new URL(server.origin).port);
    const enter = async ({ id }: { id: string }): Promise<Client> => {
      const client = new Client(server.origin);
      await client.become(id);
      return client;
    };
    const writers = await Promise.all(scene.young.slice(0, 8).map(enter));
    const voters = await Promise.all(scene.young.slice(3).map(enter));
    const moderators = await Promise.all(scene.moderators.map(enter));

    const written: Sending[] = [];
    const approved: Sending[] = [];
    const voted: Sending[] = [];
    for (const [round, cut] of cuts.entries()) {
      const voting = voters.slice(round * 3, round * 3 + 3);
      const forms = await Promise.all(voting.map(who => looksAt(who, scene.ballot, 'yes')));
      const under = server;
      const due = () => written.length >= cut.texts && approved.length >= cut.approvals;
      const people = Promise.all([
        ...writers.map((who, n) => writes(who, `${round}-${n}`, scene.thread, written)),
        ...moderators.map(who => approves(who, approved)),
        ...voting.map(async (who, n) => {
          // One votes early, one about when the power goes.
          while (n > 0 && !due()) await wait(1);
          voted.push(await send(who, `/es/ballots/${scene.ballot}/vote`, forms[n] ?? {}));
        }),
        (async () => {
          while (!due()) await wait(1);
          await under.kill();
        })(),
      ]);
      await people;
      // The same address: what people still had open goes on there, with the sessions they had.
      server = await begin(port);
      for (const form of [...written, ...approved, ...voted].filter(one => one.answer === null))
        form.answer = (await send(form.who, form.path, form.fields)).answer;
    }

    // R66: who was too fast was told so, and nothing was acknowledged.
    const texts = written.filter(acknowledged);
    expect(texts.length).toBeGreaterThan(50);
    for (const form of written) expect([200, 303, 429]).toContain(form.answer?.status);

    // Each text once, under the version that was named to its author, and again the same answer for the same form.
    const again = await Promise.all(texts.slice(0, 10).map(form => send(form.who, form.path, form.fields)));
    expect(again.map(versionIn)).toEqual(texts.slice(0, 10).map(versionIn));
    const kept = await all('select id, fields from versions');
    for (const form of texts) {
      const same = kept.filter(row => String(row.fields).includes(form.fields.body ?? '—'));
      expect(same.map(row => row.id)).toEqual([versionIn(form)]);
    }
    expect(await count('versions')).toBe(begun + texts.length);

    // Each approval once: one publication, one row of the domain, one decision, one line of the audit.
    const decided = approved
      .filter(form => form.answer?.status === 303)
      .map(form => form.fields.version ?? '');
    expect(decided.length).toBeGreaterThan(12);
    for (const version of decided)
      for (const [table, column] of [
        ['publications', 'version'],
        ['approvals', 'version'],
        ['decisions', 'version'],
      ] as const)
        expect([table, await count(`${table} where ${column} = '${version}'`)]).toEqual([table, 1]);
    const shown = await count(`publications where kind = 'post'`);
    expect(await count('posts')).toBe(shown);
    expect(await count(`decisions where kind = 'post'`)).toBe(shown);
    expect(await count(`audit where act = 'gate.published'`)).toBe(await count('approvals'));
    expect(await count('search_index')).toBe(await count('publications'));

    // Each vote once: as many envelopes as people on the roll, and everybody who was told so is on it.
    expect(voted.filter(acknowledged)).toHaveLength(cuts.length * 3);
    for (const form of voted) expect(acknowledged(await send(form.who, form.path, form.fields))).toBe(true);
    expect(await count('roll')).toBe(cuts.length * 3);
    expect(await count('envelopes')).toBe(cuts.length * 3);
    await server.stop();
  }, 120_000);
});
