import 'server-only';
import { sqliteDialect } from '@/lib/db/dialect/sqlite';
import { env } from '@/lib/env/env';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { ColumnPlan } from '../assemble-rows';
import type { FileJob, ThreadStatement } from '../thread/messages';
import type { RowSource } from './row-source';
import { type RowStatement, rowStatements } from './row-statements';

/** The SQLite file of which a thread makes files; null where there are no threads: on PostgreSQL, whose driver waits beside others, and in tests. */
export function threadPath(): string | null {
  const { database, readerThreads } = env();
  return database.provider === 'sqlite' && readerThreads > 0 ? database.file : null;
}

/** What the thread reads, as texts; it puts the ids in itself. */
export function threadStatements(source: RowSource, plan: ColumnPlan): FileJob['statements'] {
  const { fixed, variables, reports } = rowStatements(source, plan, sqliteDialect.listed([0]));
  return { fixed: asText(fixed), variables: variables && asText(variables), reports: reports && asText(reports) };
}

function asText({ values, from }: RowStatement): ThreadStatement {
  const selected = Prisma.join([...values]);
  return { sql: Prisma.sql`SELECT ${selected} FROM ${from}`.sql, before: selected.values, after: from.values.slice(1) };
}
