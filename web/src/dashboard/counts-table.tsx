import type { ReactNode } from 'react';

/** A column of counts: what it says of a row. */
export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
}

/** Numbers as a table: what charts show, for whoever reads rather than looks. */
export const CountsTable = <Row,>(props: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => ReactNode;
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
}) => {
  const { caption, head, rows, nameOf, keyOf, columns } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls sideways must be reachable by keyboard (WCAG 2.1.1).
    <section className="dashboard-table" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">{nameOf(row)}</th>
              {columns.map(({ name, cell }) => (
                <td key={name}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
