import type { ReactNode } from 'react';

/** The shift in figures (each fact a sentence with its figure in <b className="num">) and a way to stop without explaining. */
export function DeskBar({
  label,
  facts,
  stop,
}: {
  label: string;
  facts: readonly ReactNode[];
  stop?: ReactNode;
}) {
  return (
    <section className="deskbar" aria-label={label}>
      <div className="wrap">
        {facts.map((fact, i) => (
          <p key={i}>{fact}</p>
        ))}
        {stop}
      </div>
    </section>
  );
}
