import { describe, expect, it } from 'vitest';
import { link, strip, walk, wovenOf } from '~/chain/index.server';
import type { End } from '~/chain/words';
import { grewFrom, grewFromThreads } from '~/discussion/index.server';
import { visitor } from '~/kernel/actor';
import { proposed, type Village, village } from '../proposals/village';

const end = (kind: End['kind'], id: string): End => ({ kind, id });

async function tie(v: Village, from: End, to: End, kind: 'becomes' | 'proxy' | 'quotes') {
  await v.house.as(v.ana).write(tx => link(tx, v.house.as(v.ana), { from, to, kind, process: null }));
}

const letters = (states: readonly string[] | undefined) => states?.map(state => state[0]).join('');

describe('how far items have come', () => {
  it('is told of many at once, each by what came of it and of nobody else', async () => {
    const v = await village();
    const [near, far] = [end('proposal', await proposed(v)), end('proposal', await proposed(v))];
    await tie(v, far, end('clause', 'clause-of-far'), 'becomes');
    await tie(v, end('clause', 'clause-of-far'), end('indicator', '16.2.2'), 'proxy');
    const woven = await wovenOf(v.house.as(visitor).read, [near, far, end('post', v.posts[0])]);
    expect(letters(woven.get(`proposal/${near.id}`))).toBe('ddnnnnnnn');
    expect(letters(woven.get(`proposal/${far.id}`))).toBe('ddddnnnnn');
    expect(letters(woven.get(`post/${v.posts[0]}`))).toBe('ddddnnnnn');
    expect(await wovenOf(v.house.as(visitor).read, [])).toEqual(new Map());
  });

  it('is not what others made of a recommendation that it is tied to', async () => {
    const v = await village();
    const [mine, other] = [end('proposal', await proposed(v)), end('proposal', await proposed(v))];
    const recommendation = end('recommendation', 'T2.1');
    await tie(v, mine, recommendation, 'proxy');
    await tie(v, recommendation, other, 'quotes');
    await tie(v, other, end('clause', 'clause-of-other'), 'becomes');
    const { read } = v.house.as(visitor);
    expect(letters((await wovenOf(read, [mine])).get(`proposal/${mine.id}`))).toBe('ddnnnnnnn');
    expect((await walk(read, mine, 'ahead')).map(one => one.to)).toEqual([recommendation]);
    const stops = await strip(v.house.as(visitor), mine, 'es');
    expect(stops.find(stop => stop.stop === 'clause')?.count).toBe(0);
    expect(stops.find(stop => stop.stop === 'proposal')?.count).toBe(1);
  });

  it('is not what others tied to the recommendation that it comes from', async () => {
    const v = await village();
    const [mine, other] = [end('proposal', await proposed(v)), end('proposal', await proposed(v))];
    const recommendation = end('recommendation', 'T2.1');
    await tie(v, recommendation, mine, 'quotes');
    await tie(v, other, recommendation, 'proxy');
    const ctx = v.house.as(visitor);
    expect((await strip(ctx, mine, 'es')).find(stop => stop.stop === 'proposal')?.count).toBe(1);
    // The recommendation's own page knows both.
    expect((await strip(ctx, recommendation, 'es')).find(stop => stop.stop === 'proposal')?.count).toBe(2);
  });
});

describe('what grew from a thread', () => {
  it('stands at each post that is quoted, and once at the thread', async () => {
    const v = await village();
    const id = await proposed(v);
    const ctx = v.house.as(v.bruno);
    const [first, second] = v.posts;
    const grew = await grewFrom(
      ctx,
      [
        { id: first, proposals: [id] },
        { id: second, proposals: [] },
      ],
      'es',
    );
    expect(grew[first]).toMatchObject([{ id, short: 'P-1', href: '/proposals/P-1' }]);
    expect(grew[second]).toEqual([]);
    const ofThread = (await grewFromThreads(ctx, [v.thread], 'es'))[v.thread] ?? [];
    expect(ofThread.map(one => one.id)).toEqual([id]);
    expect(letters(ofThread[0]?.woven)).toBe('ddnnnnnnn');
  });
});
