import type { ReactNode } from 'react';
import { names } from '../class-names';
import { Icon } from './Icon';

/** What just happened, six seconds in the corner of the page (`flash`) or in its place. Never the only place, never an error. */
export function Toast({ flash = true, children }: { flash?: boolean; children: ReactNode }) {
  return (
    <p className={names('toast', flash && 'flash')} role="status">
      <Icon name="check" />
      {children}
    </p>
  );
}
