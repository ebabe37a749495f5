import 'server-only';
import type { ColumnPlan, Names } from '../assemble-rows';
import { type ExportColumn, variableKey } from '../columns';
import type { ExportDefinitions } from './list-definitions';

/** How to fill the rows of an export with these columns. */
export function planColumns(columns: readonly ExportColumn[], { definitions, names }: {
  definitions: ExportDefinitions;
  names: Names;
}): ColumnPlan {
  const placed = columns.map((column, at) => ({ at, column }));
  const places = (source: ExportColumn['source']) => new Map(placed.filter(({ column }) => column.source === source).map(({ at, column }) => [column.key, at]));
  const [variables, reports] = [places('variable'), places('report')];
  return {
    width: columns.length,
    fixed: placed.filter(({ column }) => column.source === 'fixed' || column.source === 'criterion'),
    variableAt: new Map(definitions.variables.flatMap((place) => pair(place.id, variables.get(variableKey(place))))),
    reportAt: new Map(definitions.reports.flatMap(({ id, name }) => pair(id, reports.get(name)))),
    knownVariables: definitions.variables.length,
    names,
  };
}

function pair(id: number, at: number | undefined): [number, number][] {
  return at === undefined ? [] : [[id, at]];
}
