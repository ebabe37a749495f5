import type { Route } from 'next';
import Link from 'next/link';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow, TableScroll } from '@/components/ui/table';

export type FigureRow = {
  key: string;
  label: string;
  /** formatted, one a column */
  cells: string[];
  /** the list behind the row */
  href: Route | null;
};

type FigureTableProps = {
  label: string;
  /** header of the labels, then of each column of figures */
  headers: readonly [string, ...string[]];
  rows: readonly FigureRow[];
  /** a press keeps the place on the page */
  stay: boolean;
};

/** The table twin of a chart, as high as the chart: a longer one scrolls. */
export function FigureTable({ label, headers: [first, ...others], rows, stay }: FigureTableProps) {
  return (
    <TableScroll label={label} className="-mx-4 h-56 overflow-y-auto">
      <Table>
        <TableHead className="sticky top-0 z-10">
          <tr>
            <HeaderCell>{first}</HeaderCell>
            {others.map((header) => (
              <HeaderCell key={header} numeric>
                {header}
              </HeaderCell>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          {rows.map(({ key, label: text, cells, href }) => (
            <TableRow key={key}>
              <HeaderCell scope="row" className="max-w-64 truncate font-normal" title={text}>
                {href ? (
                  <Link href={href} scroll={!stay} className="link">
                    <bdi>{text}</bdi>
                  </Link>
                ) : (
                  <bdi>{text}</bdi>
                )}
              </HeaderCell>
              {cells.map((cell, column) => (
                <Cell key={column} numeric>
                  {cell}
                </Cell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableScroll>
  );
}
