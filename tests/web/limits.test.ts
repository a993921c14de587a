import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLimits, type Limited, limits } from '~/web/limits';

const her = { account: 'her', address: '190.1.2.3' };
const names = Object.keys(limits) as Limited[];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const use = async (book: ReturnType<typeof createLimits>, what: Limited, who: typeof her, times: number) => {
  for (let n = 0; n < times; n += 1) await book.take(what, who);
};

describe('R66: how often', () => {
  it.each(names)(
    '%s: refuses the account that is over, says how long, and takes it again afterwards',
    async what => {
      const book = createLimits();
      const [times, seconds] = limits[what].account;
      for (let n = 0; n < times; n += 1) expect(await book.take(what, her)).toBeUndefined();
      const refusal = await book.take(what, her);
      expect(refusal).toMatchObject({ code: 'web.too-many', status: 429 });
      expect(refusal?.details).toEqual({ seconds, minutes: Math.ceil(seconds / 60) });
      vi.advanceTimersByTime(seconds * 1000 + 1);
      expect(await book.take(what, her)).toBeUndefined();
    },
  );

  it.each(names)('%s: is wide for a network, wider for everyone, and lasts an hour at most', what => {
    const { account, network, everyone } = limits[what];
    expect(network[0] / account[0]).toBeGreaterThanOrEqual(10);
    expect(everyone[0]).toBeGreaterThan(network[0]);
    for (const [, seconds] of [account, network, everyone]) expect(seconds).toBeLessThanOrEqual(3600);
  });

  it('R67: tells how many times are left, alike for names that do not exist', async () => {
    const book = createLimits();
    const [times] = limits.signIn.account;
    expect(await book.left('signIn', her)).toBe(times);
    await use(book, 'signIn', her, 3);
    expect(await book.left('signIn', her)).toBe(times - 3);
    await use(book, 'signIn', her, times);
    expect(await book.left('signIn', her)).toBe(0);
    expect(await book.left('signIn', { account: 'nobody', address: her.address })).toBe(times);
  });

  it('says in the README what the table says', () => {
    const text = readFileSync(new URL('../../app/web/README.md', import.meta.url), 'utf8');
    const readme = text.replaceAll(',', '').replace(/ +/g, ' ');
    for (const [what, { account, network, everyone }] of Object.entries(limits)) {
      const row = [account, network, everyone]
        .map(([times, seconds]) => `${times} in ${seconds}`)
        .join(' | ');
      expect(readme).toContain(`| ${what} | ${row} |`);
    }
  });

  it('is not prolonged by trying again: nobody is locked out for longer than the window', async () => {
    const book = createLimits();
    const [times, seconds] = limits.signIn.account;
    await use(book, 'signIn', her, times);
    for (let n = 0; n < 10; n += 1) {
      vi.advanceTimersByTime((seconds * 1000) / 10 - 1);
      expect(await book.take('signIn', her)).toBeDefined();
    }
    vi.advanceTimersByTime(100);
    expect(await book.take('signIn', her)).toBeUndefined();
  });

  it('lets no third party use up what is hers', async () => {
    const book = createLimits();
    await use(book, 'signIn', { account: 'device-x her', address: '8.8.8.8' }, 5000);
    expect(await book.take('signIn', { account: 'device-y her', address: her.address })).toBeUndefined();
  });

  it('counts a whole network together, under whatever names it comes', async () => {
    const book = createLimits();
    const [times] = limits.search.network;
    for (let n = 0; n < times; n += 1) await book.take('search', { address: `190.1.2.${n % 250}` });
    expect(await book.take('search', { address: '190.1.2.251' })).toBeDefined();
    expect(await book.take('search', { address: '190.1.3.1' })).toBeUndefined();
  });

  it('counts everyone together in the end', async () => {
    const book = createLimits({ ...limits, post: { account: [9, 60], network: [9, 60], everyone: [3, 60] } });
    for (const n of [1, 2, 3]) expect(await book.take('post', { address: `10.0.${n}.1` })).toBeUndefined();
    expect(await book.take('post', { address: '10.0.4.1' })).toBeDefined();
  });

  it('R30: takes back what turned out to be a call for help', async () => {
    const book = createLimits();
    const [times] = limits.post.account;
    for (let n = 0; n < times * 3; n += 1) {
      expect(await book.take('post', her)).toBeUndefined();
      await book.giveBack('post', her);
    }
    // Giving back what was never taken gives nothing.
    await book.giveBack('vote', her);
    await use(book, 'vote', her, limits.vote.account[0]);
    expect(await book.take('vote', her)).toBeDefined();
  });
});
