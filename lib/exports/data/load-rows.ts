import 'server-only';
import { dialect } from '@/lib/db/dialect/dialect';
import { reader } from '@/lib/db/client';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { Cell } from '../columns';
import { parseRows } from '../parse-rows';
import type { ColumnPlan } from './column-plan';
import { cellOf } from './fixed-cells';
import type { RowSource } from './row-source';

const CONTENTS = (attemptId: Prisma.Sql) => Prisma.sql`LEFT JOIN attempt_contents t ON t.attempt_id = ${attemptId}`;

/**
 * The cells of these rows under the plan's columns, in the order of `ids`. A row that was deleted meanwhile is left out. Three statements
 * at most, each of which gives one text: what a thousand rows cost is SQL and JSON, not objects.
 */
export async function loadRows(source: RowSource, plan: ColumnPlan, ids: readonly number[]): Promise<Cell[][]> {
  const listed = dialect().listed(ids);
  const [fixed, variables, reports] = await Promise.all([
    readFixed(source, plan, listed),
    plan.variableAt.size > 0 ? readVariables(source, plan, listed) : [],
    plan.reportAt.size > 0 ? readReports(source, listed) : [],
  ]);
  const byId = new Map<Cell, Cell[]>();
  for (const [id = null, ...found] of fixed) byId.set(id, placeFixed(plan, found));
  for (const [id = null, definition, text = null] of variables) placeText(byId.get(id), plan.variableAt.get(Number(definition)), text);
  const inOrder = reports.sort((a, b) => Number(a[1]) - Number(b[1]));
  for (const [id = null, , definition, text = null] of inOrder) placeText(byId.get(id), plan.reportAt.get(Number(definition)), text);
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [row] : [];
  });
}

async function readFixed({ rows, from, id, attemptId }: RowSource, { fixed }: ColumnPlan, listed: Prisma.Sql): Promise<Cell[][]> {
  const cells = fixed.map(({ column }) => cellOf(rows, column));
  const contents = cells.some(({ ofContents }) => ofContents) ? CONTENTS(attemptId) : Prisma.empty;
  const row = dialect().jsonArray([id, ...cells.map(({ sql }) => sql())]);
  return readJson(Prisma.sql`SELECT ${dialect().jsonRows(row)} AS rows FROM ${from} ${contents} WHERE ${id} IN ${listed}`);
}

/** (row, definition, text) of the calls' variables. */
function readVariables({ rows, from, id }: RowSource, { variableAt, knownVariables }: ColumnPlan, listed: Prisma.Sql): Promise<Cell[][]> {
  // a call's values lie together: the `+` keeps SQLite from going through all values of a definition instead
  const isFew = variableAt.size * 2 <= knownVariables;
  const wanted = isFew ? Prisma.sql`AND +v.definition_id IN ${dialect().listed([...variableAt.keys()])}` : Prisma.empty;
  const ofCalls = rows === 'calls';
  const value = dialect().jsonArray([ofCalls ? Prisma.sql`v.call_id` : id, Prisma.sql`v.definition_id`, Prisma.sql`v.text`]);
  const values = ofCalls
    ? Prisma.sql`variable_values v WHERE v.call_id IN ${listed}`
    : Prisma.sql`${from} JOIN variable_values v ON v.call_id = c.id WHERE ${id} IN ${listed}`;
  return readJson(Prisma.sql`SELECT ${dialect().jsonRows(value)} AS rows FROM ${values} ${wanted}`);
}

/** (row, position, definition, text) of the reports of the attempts that the rows stand for. */
function readReports({ from, id, attemptId }: RowSource, listed: Prisma.Sql): Promise<Cell[][]> {
  const value = dialect().jsonArray([id, Prisma.sql`r.position`, Prisma.sql`r.definition_id`, Prisma.sql`r.result`]);
  return readJson(
    Prisma.sql`SELECT ${dialect().jsonRows(value)} AS rows FROM ${from} JOIN reports r ON r.attempt_id = ${attemptId} WHERE ${id} IN ${listed}`,
  );
}

async function readJson(statement: Prisma.Sql): Promise<Cell[][]> {
  const [found] = await reader().$queryRaw<{ rows: string | null }[]>(statement);
  return parseRows(found?.rows ?? null);
}

function placeFixed({ width, fixed, names }: ColumnPlan, found: readonly Cell[]): Cell[] {
  const row = new Array<Cell>(width).fill(null);
  fixed.forEach(({ at, read }, index) => {
    const stored = found[index] ?? null;
    row[at] = read ? read(stored, names) : stored;
  });
  return row;
}

/** Of several with one name the first that holds something counts. */
function placeText(row: Cell[] | undefined, at: number | undefined, text: Cell): void {
  if (row && at !== undefined && (row[at] ?? '') === '') row[at] = text;
}

