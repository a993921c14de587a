import type { ReactNode } from 'react';
import { Icon } from './Icon';

/** How long is left, in words, then the exact date and the place of the hour. Never a running counter. */
export function Clock({ left, iso, children }: { left: ReactNode; iso?: string; children: ReactNode }) {
  return (
    <p className="clock">
      <Icon name="clock" />
      <span>
        <b>{left}</b>
        {iso ? <time dateTime={iso}>{children}</time> : children}
      </span>
    </p>
  );
}
