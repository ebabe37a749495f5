import 'server-only';
import { dialect } from '@/lib/db/dialect/dialect';
import { reader } from '@/lib/db/client';
import { Prisma } from '@/prisma/sqlite/client/client';
import { assembleRows, type ColumnPlan } from '../assemble-rows';
import type { Cell } from '../columns';
import { parseRows } from '../parse-rows';
import type { RowSource } from './row-source';
import { type RowStatement, rowStatements } from './row-statements';

/**
 * The cells of these rows under the plan's columns, in the order of `ids`. A row that was deleted meanwhile is left out. Each statement
 * gives one text: what a thousand rows cost is SQL and JSON, not objects.
 */
export async function loadRows(source: RowSource, plan: ColumnPlan, ids: readonly number[]): Promise<Cell[][]> {
  const statements = rowStatements(source, plan, dialect().listed(ids));
  const [fixed, variables, reports] = await Promise.all([
    readJson(statements.fixed),
    statements.variables ? readJson(statements.variables) : [],
    statements.reports ? readJson(statements.reports) : [],
  ]);
  return assembleRows(plan, ids, { fixed, variables, reports });
}

async function readJson({ values, from }: RowStatement): Promise<Cell[][]> {
  const { jsonArray, jsonRows } = dialect();
  const [found] = await reader().$queryRaw<{ rows: string | null }[]>(Prisma.sql`SELECT ${jsonRows(jsonArray(values))} AS rows FROM ${from}`);
  return parseRows(found?.rows ?? null);
}
