import type { ReactNode } from 'react';
import { Cloth } from '../parts/Band';
import type { Dye } from '../states';

/** The head of the home page: the only one with the full cloth. */
export function Hero({
  title,
  lead,
  actions,
  cloth = ['y', 't2', 't1', 't4', 't5', 't3'],
}: {
  title: ReactNode;
  lead: ReactNode;
  actions?: ReactNode;
  cloth?: readonly Dye[];
}) {
  return (
    <div className="hero">
      <div className="wrap">
        <div className="txt">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
          {actions && <p className="line">{actions}</p>}
        </div>
        <Cloth dyes={cloth} />
      </div>
    </div>
  );
}
