import { Children, type ReactNode } from 'react';

/** Short facts in one line. What is not there (null, false) leaves no gap. */
export function Meta({ facts }: { facts: readonly ReactNode[] }) {
  const there = Children.toArray([...facts]);
  if (there.length === 0) return null;
  return (
    <p className="meta">
      {there.map((fact, i) => (
        <span key={i}>{fact}</span>
      ))}
    </p>
  );
}
