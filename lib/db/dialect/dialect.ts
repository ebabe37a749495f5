import 'server-only';
import { env } from '@/lib/env/env';
import type { OffsetSpan } from '@/lib/time/offset-spans';
import type { Prisma } from '@/prisma/sqlite/client/client';
import { postgresqlDialect } from './postgresql';
import { sqliteDialect } from './sqlite';
import type { WordIndex } from './word-index';

/**
 * SQL that cannot be written so that both databases read it alike. All other SQL of the project is one text for both; what to heed there
 * stands in docs/decisions/020-two-databases.md.
 */
export type Dialect = {
  /** The local day of an instant column as a number of days since 1970: grouping by it costs one row a day, whatever the zone. `spans` as `offsetSpans` gives them. */
  dayNumber: (instant: Prisma.Sql, spans: readonly OffsetSpan[]) => Prisma.Sql;
  /** LIKE with ESCAPE '\', the case of ASCII folded and of nothing else. */
  likeAnyCase: (text: Prisma.Sql, pattern: string) => Prisma.Sql;
  /** One row's values as a JSON array. */
  jsonArray: (values: readonly Prisma.Sql[]) => Prisma.Sql;
  /** Aggregate: the JSON arrays of all rows as one text, so that a thousand rows are one value to driver and engine; NULL or `[]` for none. */
  jsonRows: (row: Prisma.Sql) => Prisma.Sql;
  /** Aggregate: the numbers of all rows in that order, as one JSON text; NULL or `[]` for none. */
  jsonNumbers: (number: Prisma.Sql, order: Prisma.Sql) => Prisma.Sql;
  /** Aggregate: the same in any order, fractions to their last bit, without sorting: what GROUP BY takes four times as long for. NULL or `[]` for none. */
  jsonValues: (number: Prisma.Sql) => Prisma.Sql;
  /** `(SELECT …)` of many whole numbers or texts that take one parameter. */
  listed: (values: readonly number[] | readonly string[]) => Prisma.Sql;
  /** An instant column as epoch milliseconds. */
  epochMs: (instant: Prisma.Sql) => Prisma.Sql;
  /** A whole statement: the size of the database on disk as `bytes`. */
  sizeBytes: Prisma.Sql;
  words: WordIndex;
};

/** That of the database in use. */
export function dialect(): Dialect {
  return env().database.provider === 'sqlite' ? sqliteDialect : postgresqlDialect;
}
