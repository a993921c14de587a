import type { ReactNode } from 'react';
import { Mark, type MarkProps } from './Mark';

/** Where something comes from. With `href` the whole line is the link; without, links stand inside the words. */
export function Provenance({
  mark,
  href,
  children,
}: {
  mark: MarkProps;
  href?: string;
  children: ReactNode;
}) {
  const inside = (
    <>
      <Mark {...mark} />
      <span>{children}</span>
    </>
  );
  return href ? (
    <a className="prov" href={href}>
      {inside}
    </a>
  ) : (
    <p className="prov">{inside}</p>
  );
}
