import type { ReactNode } from 'react';
import { names } from '../class-names';
import type { Dye } from '../states';
import { Heading, type Level } from './Heading';
import { Meta } from './Meta';

export function Rows({ children }: { children: ReactNode }) {
  return <ul className="rows">{children}</ul>;
}

/** One line of a list: what leads it (mark, knot, icon), a title whose link covers the row, and facts below. */
export function Row({
  lead,
  title,
  href,
  lang,
  meta,
  dye,
  level = 3,
  children,
}: {
  lead: ReactNode;
  title: ReactNode;
  href?: string;
  /** BCP 47 of the title when it differs from the page. */
  lang?: string;
  meta?: readonly ReactNode[];
  dye?: Dye;
  level?: Level;
  children?: ReactNode;
}) {
  return (
    <li className={names('row', dye)}>
      {lead}
      <div>
        <Heading level={level} lang={lang} className={level === 2 ? 'h3' : undefined}>
          {href ? <a href={href}>{title}</a> : title}
        </Heading>
        {meta && <Meta facts={meta} />}
        {children}
      </div>
    </li>
  );
}
