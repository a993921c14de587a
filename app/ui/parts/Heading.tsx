import type { ReactNode } from 'react';

/** The level is the place in the page's outline, never a size. */
export type Level = 2 | 3 | 4;

export function Heading({
  level,
  ...rest
}: {
  level: Level;
  id?: string;
  className?: string;
  lang?: string;
  children: ReactNode;
}) {
  const Tag = `h${level}` as const;
  return <Tag {...rest} />;
}
