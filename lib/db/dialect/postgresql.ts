import { Prisma } from '@/prisma/sqlite/client/client';
import type { Dialect } from './dialect';
import { postgresqlWords } from './postgresql-words';

/** Instants are `TIMESTAMP(3)`, always UTC. */
export const postgresqlDialect: Dialect = {
  dayNumber: (instant, [first, ...later]) => {
    const ahead = (offsetMs: number) => Prisma.sql`CAST(${`${offsetMs} milliseconds`} AS INTERVAL)`;
    const shifted = later.reduce(
      (earlier, { fromMs, offsetMs }) =>
        Prisma.sql`CASE WHEN ${instant} >= ${new Date(fromMs)} THEN ${instant} + ${ahead(offsetMs)} ELSE ${earlier} END`,
      Prisma.sql`${instant} + ${ahead(first?.offsetMs ?? 0)}`,
    );
    return Prisma.sql`CAST(${shifted} AS DATE) - DATE '1970-01-01'`;
  },
  // every text column has the collation "C", under which only ASCII has a case
  likeAnyCase: (text, pattern) => Prisma.sql`${text} ILIKE ${pattern} ESCAPE '\\'`,
  jsonArray: (values) => Prisma.sql`json_build_array(${Prisma.join([...values])})`,
  jsonRows: (row) => Prisma.sql`CAST(json_agg(${row}) AS TEXT)`,
  jsonNumbers: (number, order) => Prisma.sql`CAST(json_agg(${number} ORDER BY ${order}) AS TEXT)`,
  jsonValues: (number) => Prisma.sql`CAST(json_agg(${number}) AS TEXT)`,
  listed: (values) => {
    const texts = Prisma.sql`json_array_elements_text(CAST(${JSON.stringify(values)} AS JSON)) AS listed (entry)`;
    return typeof values[0] === 'number' ? Prisma.sql`(SELECT CAST(entry AS INTEGER) FROM ${texts})` : Prisma.sql`(SELECT entry FROM ${texts})`;
  },
  epochMs: (instant) => Prisma.sql`CAST(EXTRACT(EPOCH FROM ${instant}) * 1000 AS BIGINT)`,
  sizeBytes: Prisma.sql`SELECT pg_database_size(current_database()) AS bytes`,
  words: postgresqlWords,
};
