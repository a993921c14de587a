import type { MarkProps } from '~/ui/parts';
import type { Grew } from '../index.server';

/** The mark of the first proposal that grew from a thread; one row of its own while there is none (visual.md 3). */
export function markOfThread(thread: string, grew: readonly Grew[]): MarkProps {
  const [first] = grew;
  return first
    ? { seed: first.id, states: first.woven }
    : { seed: thread, states: ['done', ...Array<'none'>(8).fill('none')] };
}
