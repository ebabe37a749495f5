import 'server-only';
import { dialect } from '@/lib/db/dialect/dialect';
import { reader } from '@/lib/db/client';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { ColumnPlace } from '@/lib/variables/column-order';
import type { RowSource } from './row-source';

/** The variables and reports that the rows of an export hold; several definitions may share a column. */
export type ExportDefinitions = { variables: (ColumnPlace & { id: number })[]; reports: { id: number; name: string }[] };

/** So many rows are asked for by their ids; more by their condition. */
const MOST_LISTED = 20_000;

/** The definitions of all rows together, so that the columns are the union over the whole set. `ids` are those of `source`. */
export async function listDefinitions(source: RowSource, ids: Float64Array): Promise<ExportDefinitions> {
  if (ids.length === 0) return { variables: [], reports: [] };
  const few = ids.length <= MOST_LISTED ? dialect().listed([...ids]) : null;
  const [variables, reports] = await Promise.all([
    reader().$queryRaw<{ id: number | bigint; name: string; columnNumber: number | bigint | null; occurrence: number | bigint }[]>`
      SELECT c.id, c.name, c.column_number AS "columnNumber", c.occurrence FROM variable_definitions c WHERE ${holdsVariable(source, few)}`,
    reader().$queryRaw<{ id: number | bigint; name: string }[]>`
      SELECT d.id, d.name FROM report_definitions d WHERE ${holdsReport(source, few)}`,
  ]);
  return {
    variables: variables.map(({ id, name, columnNumber, occurrence }) => ({
      id: Number(id), name, columnNumber: columnNumber === null ? null : Number(columnNumber), occurrence: Number(occurrence),
    })),
    reports: reports.map(({ id, name }) => ({ id: Number(id), name })),
  };
}

/**
 * From the rows to what they hold: from a definition to its rows would search all values of those that other campaigns have. Whole campaigns
 * are known by their definitions, which are theirs alone.
 */
function holdsVariable({ from, where, id, wholly }: RowSource, few: Prisma.Sql | null): Prisma.Sql {
  if (wholly) return Prisma.sql`${wholly.definitions} AND EXISTS (SELECT 1 FROM variable_values v WHERE v.definition_id = c.id)`;
  const rows = few ? Prisma.sql`${id} IN ${few}` : where;
  return Prisma.sql`c.id IN (SELECT v.definition_id FROM ${from} JOIN variable_values v ON v.call_id = c.id WHERE ${rows})`;
}

/** Among all reports the first of a definition is soon found: nearly every attempt with one decides its call. */
function holdsReport({ rows, from, where, id, attemptId, wholly }: RowSource, few: Prisma.Sql | null): Prisma.Sql {
  if (wholly?.isEverything && few === null) {
    const decides = rows === 'calls' ? Prisma.sql`AND EXISTS (SELECT 1 FROM calls e WHERE e.id = b.call_id AND e.deciding_attempt_id = b.id)` : Prisma.empty;
    return Prisma.sql`EXISTS (SELECT 1 FROM reports r JOIN attempts b ON b.id = r.attempt_id WHERE r.definition_id = d.id ${decides})`;
  }
  const read = few ? Prisma.sql`${id} IN ${few}` : where;
  return Prisma.sql`d.id IN (SELECT r.definition_id FROM ${from} JOIN reports r ON r.attempt_id = ${attemptId} WHERE ${read})`;
}
