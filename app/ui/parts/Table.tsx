import type { ReactNode } from 'react';

export type Column = { label: ReactNode; right?: boolean };

/**
 * The first cell of a row is its header. Figures stand right. The table scrolls inside its own region, which the keyboard
 * can reach. A missing value is a word given by the caller, never an empty cell.
 */
export function Table({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly Column[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}) {
  const side = (i: number) => (columns[i]?.right ? 'r' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <section className="tbl" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th key={i} scope="col" className={side(i)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.key}>
              <th scope="row" className={side(0)}>
                {row.cells[0]}
              </th>
              {row.cells.slice(1).map((cell, i) => (
                <td key={i} className={side(i + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
