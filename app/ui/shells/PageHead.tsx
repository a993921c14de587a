import type { ReactNode } from 'react';
import { names } from '../class-names';
import { Band } from '../parts/Band';
import { type Crumb, Crumbs } from '../parts/Crumbs';
import { Mark, type MarkProps } from '../parts/Mark';
import { Meta } from '../parts/Meta';
import type { Dye } from '../states';

export type PageHeadProps = {
  dye: Dye;
  title: ReactNode;
  /** BCP 47 of the title when it differs from the page. */
  lang?: string;
  crumbs?: readonly Crumb[];
  lead?: ReactNode;
  meta?: readonly ReactNode[];
  /** Shown from 60 rem, at 12 rem. */
  mark?: MarkProps;
  /** Sentences for titles: smaller. Titles that people wrote always are. */
  long?: boolean;
  /** A band twice as high from 60 rem: theme, Declaration and follow-up. */
  wide?: boolean;
  /** At most one filled button. */
  actions?: ReactNode;
};

/** The dye field with its band: loud head, quiet body. Never at the desk. */
export function PageHead({ dye, title, lang, crumbs, lead, meta, mark, long, wide, actions }: PageHeadProps) {
  const words = (
    <>
      {crumbs && <Crumbs items={crumbs} />}
      <h1 lang={lang}>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {meta && <Meta facts={meta} />}
      {actions && <div className="line mt5">{actions}</div>}
    </>
  );
  return (
    <>
      <div className={names('head', long && 'long', mark && 'has-mark')}>
        <div className="wrap">
          {mark ? (
            <>
              <div>{words}</div>
              <Mark {...mark} />
            </>
          ) : (
            words
          )}
        </div>
      </div>
      <Band dye={dye} wide={wide} />
    </>
  );
}
