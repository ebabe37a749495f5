import 'server-only';
import { env } from '@/lib/env/env';
import type { OffsetSpan } from '@/lib/time/offset-spans';
import type { Prisma } from '@/prisma/sqlite/client/client';
import { postgresqlDialect } from './postgresql';
import { sqliteDialect } from './sqlite';

/**
 * SQL that cannot be written so that both databases read it alike. All other SQL of the project is one text for both; what to heed there
 * stands in docs/decisions/020-two-databases.md.
 */
export type Dialect = {
  /** The local day of an instant column as a number of days since 1970: grouping by it costs one row a day, whatever the zone. `spans` as `offsetSpans` gives them. */
  dayNumber: (instant: Prisma.Sql, spans: readonly OffsetSpan[]) => Prisma.Sql;
  /** LIKE with ESCAPE '\', the case of ASCII folded and of nothing else. */
  likeAnyCase: (text: Prisma.Sql, pattern: string) => Prisma.Sql;
  /** A whole statement: the size of the database on disk as `bytes`. */
  sizeBytes: Prisma.Sql;
};

/** That of the database in use. */
export function dialect(): Dialect {
  return env().database.provider === 'sqlite' ? sqliteDialect : postgresqlDialect;
}
