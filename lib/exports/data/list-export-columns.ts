import 'server-only';
import { reader } from '@/lib/db/client';
import type { Prisma } from '@/prisma/sqlite/client/client';
import type { ColumnPlace } from '@/lib/variables/column-order';

/** The variables that the calls of a condition on `calls c` hold, each (name, column number, occurrence) once. */
export async function listVariablePlaces(calls: Prisma.Sql): Promise<ColumnPlace[]> {
  const found = await reader().$queryRaw<{ name: string; columnNumber: number | bigint | null; occurrence: number | bigint }[]>`
    SELECT DISTINCT d.name, d.column_number AS "columnNumber", d.occurrence FROM variable_definitions d
    WHERE d.id IN (SELECT v.definition_id FROM calls c JOIN variable_values v ON v.call_id = c.id WHERE ${calls})`;
  return found.map(({ name, columnNumber, occurrence }) => ({
    name, columnNumber: columnNumber === null ? null : Number(columnNumber), occurrence: Number(occurrence),
  }));
}

/** The names of the reports of these attempts (`attemptIds` is a statement that selects ids), each once. */
export async function listReportNames(attemptIds: Prisma.Sql): Promise<string[]> {
  const found = await reader().$queryRaw<{ name: string }[]>`
    SELECT DISTINCT d.name FROM report_definitions d
    WHERE d.id IN (SELECT r.definition_id FROM reports r WHERE r.attempt_id IN (${attemptIds}))`;
  return found.map(({ name }) => name);
}
