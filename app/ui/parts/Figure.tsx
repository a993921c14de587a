import type { ReactNode } from 'react';

/** A number and what it counts. Year and source stand with it: `source` is not optional where the figure is official. */
export function Figure({
  value,
  children,
  source,
}: {
  value: ReactNode;
  children: ReactNode;
  source?: ReactNode;
}) {
  return (
    <p className="fig">
      <b>{value}</b>
      <span>
        {children}
        {source && (
          <>
            <br />
            <span className="cl">{source}</span>
          </>
        )}
      </span>
    </p>
  );
}

export function Figures({ children }: { children: ReactNode }) {
  return <div className="figs">{children}</div>;
}
