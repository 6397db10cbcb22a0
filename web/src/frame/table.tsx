import type { ReactNode } from 'react';

/** What is short stands on one line: days, numbers and names are never broken. A Chinese letter is two wide. */
const isShort = (cell: ReactNode): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && cell.replace(/[^\x20-\x7e]/g, '..').length <= 16);

/** A plain table with a name, scrolled within itself where it is too wide. */
export const Table = (props: {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}) => {
  const { name, head, rows } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1).
    <section className="scrolls" aria-label={name} tabIndex={0}>
      <table className="plain">
        <thead>
          <tr>
            {head.map((each) => (
              <th key={each} scope="col" className={isShort(each) ? 'short' : undefined}>
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are shown anew as a whole.
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={head[column]} className={isShort(cell) ? 'short' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
