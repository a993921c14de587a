import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createTurns } from '~/web/turns';

const gate = () => {
  let open = () => {};
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return { open, opened };
};

describe('turns', () => {
  it('lets so many work together, and the others in the order they came', async () => {
    const turns = createTurns({ atOnce: 1, waiting: 9, patience: 1000 });
    const order: number[] = [];
    const first = gate();
    const all = [0, 1, 2, 3].map(n =>
      turns.take(async () => {
        order.push(n);
        if (n === 0) await first.opened;
      }),
    );
    await Promise.resolve();
    expect(order).toEqual([0]);
    expect(turns.busy()).toEqual({ running: 1, waiting: 3 });
    first.open();
    await Promise.all(all);
    expect(order).toEqual([0, 1, 2, 3]);
    expect(turns.busy()).toEqual({ running: 0, waiting: 0 });
  });

  it('sends away who finds the line full, who loses patience and who leaves', async () => {
    vi.useFakeTimers();
    const turns = createTurns({ atOnce: 1, waiting: 2, patience: 50 });
    const first = gate();
    const working = turns.take(() => first.opened);
    const impatient = turns.take(async () => 'never');
    const leaving = new AbortController();
    const left = turns.take(async () => 'never', leaving.signal);
    expect(await turns.take(async () => 'never')).toBeUndefined();
    leaving.abort();
    expect(await left).toBeUndefined();
    vi.advanceTimersByTime(50);
    expect(await impatient).toBeUndefined();
    first.open();
    await working;
    expect(await turns.take(async () => 'next')).toEqual({ done: 'next' });
    vi.useRealTimers();
  });

  it('gives a turn back when the work throws', async () => {
    const turns = createTurns({ atOnce: 1, waiting: 0, patience: 1000 });
    await expect(turns.take(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await turns.take(async () => 1)).toEqual({ done: 1 });
  });

  it('never runs more than it may, and loses no turn', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(fc.boolean(), { maxLength: 20 }), async (s, jobs) => {
        const turns = createTurns({ atOnce: 2, waiting: 50, patience: 60_000 });
        let most = 0;
        const all = jobs.map(fails =>
          turns
            .take(async () => {
              most = Math.max(most, turns.busy().running);
              await s.schedule(Promise.resolve());
              if (fails) throw new Error('fails');
            })
            .catch(() => undefined),
        );
        await s.waitFor(Promise.all(all));
        expect(most).toBeLessThanOrEqual(2);
        expect(turns.busy()).toEqual({ running: 0, waiting: 0 });
      }),
      { numRuns: 50 },
    );
  });
});
