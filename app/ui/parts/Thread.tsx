import type { ReactNode } from 'react';
import type { StopState } from '../states';
import { Knot } from './Knot';

/** The running stitch on which posts, milestones and versions hang. */
export function Thread({ children }: { children: ReactNode }) {
  return <ol className="hilo">{children}</ol>;
}

/** Anything that hangs on the thread and is no post. */
export function Stitch({
  state = 'done',
  id,
  children,
}: {
  state?: StopState;
  id?: string;
  children: ReactNode;
}) {
  return (
    <li className="post" id={id}>
      <Knot state={state} />
      {children}
    </li>
  );
}
