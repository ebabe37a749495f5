import 'server-only';
import type Database from 'better-sqlite3';
import type { Prisma } from '@/prisma/sqlite/client/client';
import type { Insert, Statements } from './statements';

/** Statements differ by the number of values in their lists, which a batch bounds; beyond this the oldest are prepared again. */
const MOST_PREPARED = 600;

/** A longer text is of a rare size of list, and not worth its place. */
const LONGEST_KEPT = 20_000;

type Prepared = { run: Database.Statement<unknown[]>; dates: string[]; booleans: string[] };
type Row = Record<string, unknown>;

/** Runs statements on a driver's connection, each text prepared once. Values and rows are those of Prisma's adapter: instants in epoch milliseconds. */
export function createPreparedStatements(driver: Database.Database): Statements {
  const held = new Map<string, Prepared>();
  const prepare = (text: string): Prepared => {
    const found = held.get(text);
    if (found) return found;
    // ids and instants are far below 2⁵³; Prisma's adapter would have them as BigInt
    const run = driver.prepare<unknown[]>(text).safeIntegers(false);
    const columns = run.reader ? run.columns() : [];
    const named = (type: string) => columns.filter((column) => column.type === type).map(({ name }) => name);
    const prepared = { run, dates: named('DATETIME'), booleans: named('BOOLEAN') };
    if (text.length > LONGEST_KEPT) return prepared;
    const [oldest] = held.size >= MOST_PREPARED ? held.keys() : [];
    if (oldest !== undefined) held.delete(oldest);
    held.set(text, prepared);
    return prepared;
  };
  return {
    query: async <R>(statement: Prisma.Sql) => {
      const prepared = prepare(statement.sql);
      return prepared.run.all(statement.values.map(boundValue)).map((row) => readRow<R>(prepared, row));
    },
    execute: async (statement) => {
      const { run } = prepare(statement.sql);
      return run.run(statement.values.map(boundValue)).changes;
    },
    insert: async (statement) => {
      if (statement.rows.length === 0) return;
      const { run } = prepare(textOf(statement));
      for (const row of statement.rows) run.run(valuesOf(statement, row));
    },
    insertReturning: async <R>(statement: Insert) => {
      if (statement.rows.length === 0) return [];
      const prepared = prepare(textOf(statement));
      return statement.rows.flatMap((row) => prepared.run.all(valuesOf(statement, row)).map((written) => readRow<R>(prepared, written)));
    },
  };
}

/** Of one row: the statement runs once for each, which costs a driver in the same process next to nothing. */
function textOf({ into, rows, after }: Insert): string {
  return `${into.sql} VALUES ${rows[0]?.sql ?? ''} ${after?.sql ?? ''}`;
}

function valuesOf({ after }: Insert, row: Prisma.Sql): unknown[] {
  const values = row.values.map(boundValue);
  return after === undefined || after.values.length === 0 ? values : [...values, ...after.values.map(boundValue)];
}

function boundValue(value: unknown): unknown {
  if (value instanceof Date) {
    // SQLite would keep NULL, without a word
    if (Number.isNaN(value.getTime())) throw new RangeError('an instant is not valid');
    return value.getTime();
  }
  return typeof value === 'boolean' ? Number(value) : value;
}

/** Prisma's migrations declare the columns by type, which SQLite keeps: an expression has none, and comes as it is. */
function readRow<R>({ dates, booleans }: Prepared, read: unknown): R {
  const row = read as Row;
  for (const name of dates) if (row[name] !== null) row[name] = new Date(Number(row[name]));
  for (const name of booleans) if (row[name] !== null) row[name] = Boolean(row[name]);
  // the caller's statement names these columns
  return row as R;
}
