import type { ReactNode } from 'react';

/** Marks what is invented. */
export function Example({ children }: { children: ReactNode }) {
  return <span className="eg">{children}</span>;
}
