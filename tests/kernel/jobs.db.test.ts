import { describe, expect, it } from 'vitest';
import { clock } from '~/kernel/actor';
import { job, runDueJobs } from '~/kernel/jobs.server';
import { engine } from '~db/engine';
import { openStore } from '~db/store.server';
import { newHouse } from '../support/house';

describe('jobs by clock', () => {
  it('run when they are due, once for all who try at the same time, and again at their next time', async () => {
    const house = await newHouse();
    let ran = 0;
    job({ name: 'test.count', everySeconds: 60, run: async () => void ran++ });
    const tries = async () => {
      const all = await Promise.all(Array.from({ length: 5 }, () => runDueJobs(house.as(clock), () => {})));
      return all.flat().filter(name => name === 'test.count').length;
    };
    expect(await tries()).toBe(1);
    expect(await tries()).toBe(0);
    house.later(60_000);
    expect(await tries()).toBe(1);
    expect(ran).toBe(2);
  });

  it('that fail are told, stop no other, and run again', async () => {
    const house = await newHouse();
    const failed: string[] = [];
    let after = 0;
    job({ name: 'test.fails', everySeconds: 30, run: () => Promise.reject(new Error('no')) });
    job({ name: 'test.after', everySeconds: 30, run: async () => void after++ });
    for (let i = 0; i < 2; i++) {
      await runDueJobs(house.as(clock), name => failed.push(name));
      house.later(30_000);
    }
    expect(failed).toEqual(['test.fails', 'test.fails']);
    expect(after).toBe(2);
  });

  it.skipIf(engine === 'sqlite')('of a process that died give way when its lease has run out', async () => {
    const house = await newHouse();
    let release: () => void = () => {};
    job({ name: 'test.dies', everySeconds: 10, run: () => new Promise<void>(done => (release = done)) });
    const dying = runDueJobs(house.as(clock), () => {});
    await expect
      .poll(async () => (await house.system.store.raw("select * from jobs where name = 'test.dies'")).length)
      .toBe(1);
    const other = await openStore(house.url);
    const asOther = () => ({ ...house.as(clock), read: other.read, write: other.write });
    job({ name: 'test.dies', everySeconds: 10, run: async () => {} });
    house.later(30_000);
    expect(await runDueJobs(asOther(), () => {})).not.toContain('test.dies');
    house.later(31_000);
    expect(await runDueJobs(asOther(), () => {})).toContain('test.dies');
    release();
    await dying;
    await other.close();
  });
});
