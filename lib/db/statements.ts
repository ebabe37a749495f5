import 'server-only';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { Tx } from './transaction';

/**
 * The statements of one transaction, without Prisma's engine around them: what ingest and projections write by. SQLite runs them on its
 * own driver (lib/db/prepared-sqlite.ts), PostgreSQL through Prisma's raw queries. Rows come with Dates, booleans and bytes alike.
 */
export type Statements = {
  query: <R>(statement: Prisma.Sql) => Promise<R[]>;
  /** Resolves with the number of changed rows. */
  execute: (statement: Prisma.Sql) => Promise<number>;
  insert: (statement: Insert) => Promise<void>;
  /** `after` ends with RETURNING; the rows' order is not promised. */
  insertReturning: <R>(statement: Insert) => Promise<R[]>;
};

/** `INSERT INTO … (…)`, then VALUES, each row of it `(…)` with as many values as all others, and what follows. */
export type Insert = { into: Prisma.Sql; rows: readonly Prisma.Sql[]; after?: Prisma.Sql };

/** SQLite takes at most 32 766 parameters a statement, PostgreSQL 65 535. */
const MOST_PARAMETERS = 30_000;

/** `entries` in runs that fit into one statement of so many parameters each. */
export function chunksOf<R>(entries: readonly R[], parametersEach: number): R[][] {
  const size = Math.max(1, Math.floor(MOST_PARAMETERS / Math.max(1, parametersEach)));
  return Array.from({ length: Math.ceil(entries.length / size) }, (_, index) => entries.slice(index * size, (index + 1) * size));
}

/** Those of a transaction of Prisma's, on either database. */
export function statementsOf(tx: Tx): Statements {
  const whole = (into: Prisma.Sql, rows: readonly Prisma.Sql[], after: Prisma.Sql) =>
    Prisma.sql`${into} VALUES ${Prisma.join([...rows])} ${after}`;
  const chunks = (rows: readonly Prisma.Sql[]) => chunksOf(rows, rows[0]?.values.length ?? 1);
  return {
    query: <R>(statement: Prisma.Sql) => tx.$queryRaw<R[]>(statement),
    execute: (statement) => tx.$executeRaw(statement),
    insert: async ({ into, rows, after = Prisma.empty }) => {
      for (const chunk of chunks(rows)) await tx.$executeRaw(whole(into, chunk, after));
    },
    insertReturning: async <R>({ into, rows, after = Prisma.empty }: Insert) => {
      const written: R[] = [];
      for (const chunk of chunks(rows)) written.push(...(await tx.$queryRaw<R[]>(whole(into, chunk, after))));
      return written;
    },
  };
}
