/** Three presses within five seconds leave. Milliseconds. */
export const WITHIN = 5000;
const PRESSES = 3;

/**
 * Counts presses of Shift alone. `down(key)` and `up(key, now)` take what the keyboard says; `up` answers how many
 * presses are missing, 0 when it is time to leave, null when the key did not count. A Shift that made a capital letter
 * does not count, and no other key starts the count again: in a hurry fingers slip.
 */
export function shiftCount() {
  let times: number[] = [];
  let alone = false;
  return {
    down(key: string): void {
      alone = key === 'Shift';
    },
    up(key: string, now: number): number | null {
      if (key !== 'Shift' || !alone) return null;
      alone = false;
      times = times.filter(time => now - time < WITHIN).concat(now);
      const missing = PRESSES - times.length;
      if (missing <= 0) times = [];
      return Math.max(0, missing);
    },
  };
}
