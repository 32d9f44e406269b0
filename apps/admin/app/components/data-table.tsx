export type Column<Row> = {
  name: string;
  cell: (row: Row) => React.ReactNode;
  /** Numbers stand to the right, one under the other. */
  numeric?: boolean;
};

type DataTableProps<Row> = {
  caption: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The first column names the row and holds its link. */
  columns: [Column<Row>, ...Column<Row>[]];
};

/** Said again because browsers forget what a table is when CSS makes its rows blocks. */
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** At most a hundred rows; on a phone each row is a small card. */
export function DataTable<Row>({ caption, rows, keyOf, columns }: DataTableProps<Row>) {
  const [first, ...others] = columns;
  return (
    <table {...as.table} className="data">
      <caption className="sr-only">{caption}</caption>
      <thead {...as.rowgroup}>
        <tr {...as.row}>
          {columns.map(({ name, numeric }) => (
            <th key={name} scope="col" {...as.columnheader} className={numeric ? 'numeric' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as.rowgroup}>
        {rows.map((row) => (
          <tr key={keyOf(row)} {...as.row} data-row>
            <th scope="row" {...as.rowheader}>
              {first.cell(row)}
            </th>
            {others.map(({ name, cell, numeric }) => (
              <td key={name} {...as.cell} data-label={name} className={numeric ? 'numeric' : undefined}>
                <div className="min-w-0">{cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
