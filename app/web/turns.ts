export type TurnOptions = {
  /** How many pieces of work run together. */
  readonly atOnce: number;
  /** How many may wait behind them; the next one is sent away. */
  readonly waiting: number;
  /** Milliseconds somebody waits before being sent away. */
  readonly patience: number;
};

export type Turns = {
  /** Runs `work` when its turn comes, first come first served. Undefined when the house is full or patience ran out. */
  take<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<{ done: T } | undefined>;
  busy(): { running: number; waiting: number };
};

/**
 * Bounds the work in flight (serving.md 10): with more pages rendering at once than there are cores, late requests
 * overtake early ones and everybody's answer is slow. Better that a few wait in line, and that a flood is told so.
 */
export function createTurns({ atOnce, waiting, patience }: TurnOptions): Turns {
  let running = 0;
  const line = new Set<(mine: boolean) => void>();

  const queue = (signal?: AbortSignal) =>
    new Promise<boolean>(resolve => {
      const settle = (mine: boolean) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', leave);
        line.delete(settle);
        resolve(mine);
      };
      const leave = () => settle(false);
      const timer = setTimeout(leave, patience);
      signal?.addEventListener('abort', leave);
      line.add(settle);
    });

  function release() {
    const [next] = line;
    if (next) next(true);
    else running -= 1;
  }

  return {
    busy: () => ({ running, waiting: line.size }),
    async take(work, signal) {
      if (signal?.aborted) return undefined;
      if (running < atOnce) running += 1;
      else if (line.size >= waiting || !(await queue(signal))) return undefined;
      try {
        return { done: await work() };
      } finally {
        release();
      }
    },
  };
}
