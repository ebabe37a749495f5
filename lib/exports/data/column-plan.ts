import 'server-only';
import { type ExportColumn, variableKey } from '../columns';
import type { ExportRows } from '../schema';
import { cellOf, type FixedCell } from './fixed-cells';
import type { ExportDefinitions } from './list-definitions';
import type { Names } from './load-names';

/** Where each picked column's cells come from and go to; `variableAt` and `reportAt` by definition, of which several campaigns may share a column. */
export type ColumnPlan = {
  width: number;
  fixed: { at: number; column: ExportColumn; read: FixedCell['read'] }[];
  variableAt: ReadonlyMap<number, number>;
  reportAt: ReadonlyMap<number, number>;
  /** how many definitions of variables there are in all rows together */
  knownVariables: number;
  names: Names;
};

/** How to fill the rows of an export with these columns. */
export function planColumns(columns: readonly ExportColumn[], { rows, definitions, names }: {
  rows: ExportRows;
  definitions: ExportDefinitions;
  names: Names;
}): ColumnPlan {
  const placed = columns.map((column, at) => ({ at, column }));
  const places = (source: ExportColumn['source']) => new Map(placed.filter(({ column }) => column.source === source).map(({ at, column }) => [column.key, at]));
  const [variables, reports] = [places('variable'), places('report')];
  return {
    width: columns.length,
    fixed: placed.filter(({ column }) => column.source === 'fixed' || column.source === 'criterion').map(({ at, column }) => ({ at, column, read: cellOf(rows, column).read })),
    variableAt: new Map(definitions.variables.flatMap((place) => pair(place.id, variables.get(variableKey(place))))),
    reportAt: new Map(definitions.reports.flatMap(({ id, name }) => pair(id, reports.get(name)))),
    knownVariables: definitions.variables.length,
    names,
  };
}

function pair(id: number, at: number | undefined): [number, number][] {
  return at === undefined ? [] : [[id, at]];
}
