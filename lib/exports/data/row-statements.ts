import 'server-only';
import { dialect } from '@/lib/db/dialect/dialect';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { ColumnPlan } from '../assemble-rows';
import { cellOf } from './fixed-cells';
import type { RowSource } from './row-source';

/** `SELECT values FROM from`. */
export type RowStatement = { values: readonly Prisma.Sql[]; from: Prisma.Sql };

/** What `assembleRows` needs of the rows in `listed` (lib/db/dialect), which is the first parameter of each `from`; null where no column asks for it. */
export type RowStatements = { fixed: RowStatement; variables: RowStatement | null; reports: RowStatement | null };

/** Three statements at most, each of which reads a thousand rows at once. */
export function rowStatements(source: RowSource, plan: ColumnPlan, listed: Prisma.Sql): RowStatements {
  return {
    fixed: fixedStatement(source, plan, listed),
    variables: plan.variableAt.size > 0 ? variableStatement(source, plan, listed) : null,
    reports: plan.reportAt.size > 0 ? reportStatement(source, listed) : null,
  };
}

function fixedStatement({ rows, from, id, attemptId }: RowSource, { fixed }: ColumnPlan, listed: Prisma.Sql): RowStatement {
  const cells = fixed.map(({ column }) => cellOf(rows, column));
  const contents = cells.some(({ ofContents }) => ofContents) ? Prisma.sql`LEFT JOIN attempt_contents t ON t.attempt_id = ${attemptId}` : Prisma.empty;
  return { values: [id, ...cells.map(({ sql }) => sql())], from: Prisma.sql`${from} ${contents} WHERE ${id} IN ${listed}` };
}

function variableStatement({ rows, from, id }: RowSource, { variableAt, knownVariables }: ColumnPlan, listed: Prisma.Sql): RowStatement {
  // a call's values lie together: the `+` keeps SQLite from going through all values of a definition instead
  const isFew = variableAt.size * 2 <= knownVariables;
  const wanted = isFew ? Prisma.sql`AND +v.definition_id IN ${dialect().listed([...variableAt.keys()])}` : Prisma.empty;
  const values = [rows === 'calls' ? Prisma.sql`v.call_id` : id, Prisma.sql`v.definition_id`, Prisma.sql`v.text`];
  return rows === 'calls'
    ? { values, from: Prisma.sql`variable_values v WHERE v.call_id IN ${listed} ${wanted}` }
    : { values, from: Prisma.sql`${from} JOIN variable_values v ON v.call_id = c.id WHERE ${id} IN ${listed} ${wanted}` };
}

/** Of the attempts that the rows stand for. */
function reportStatement({ from, id, attemptId }: RowSource, listed: Prisma.Sql): RowStatement {
  return {
    values: [id, Prisma.sql`r.position`, Prisma.sql`r.definition_id`, Prisma.sql`r.result`],
    from: Prisma.sql`${from} JOIN reports r ON r.attempt_id = ${attemptId} WHERE ${id} IN ${listed}`,
  };
}
