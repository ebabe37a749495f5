import { Prisma } from '@/prisma/sqlite/client/client';
import type { Dialect } from './dialect';
import { sqliteWords } from './sqlite-words';

/** Instants are stored as epoch milliseconds (lib/db/sqlite-adapter.ts). */
export const sqliteDialect: Dialect = {
  dayNumber: (epochMs, [first, ...later]) => {
    const shifted = later.reduce(
      (earlier, { fromMs, offsetMs }) =>
        Prisma.sql`CASE WHEN ${epochMs} >= ${BigInt(fromMs)} THEN ${epochMs} + ${BigInt(offsetMs)} ELSE ${earlier} END`,
      Prisma.sql`${epochMs} + ${BigInt(first?.offsetMs ?? 0)}`,
    );
    return Prisma.sql`(${shifted}) / 86400000`;
  },
  likeAnyCase: (text, pattern) => Prisma.sql`${text} LIKE ${pattern} ESCAPE '\\'`,
  jsonArray: (values) => Prisma.sql`json_array(${Prisma.join([...values])})`,
  jsonRows: (row) => Prisma.sql`CAST(json_group_array(${row}) AS TEXT)`,
  jsonNumbers: (number, order) => Prisma.sql`CAST(json_group_array(${number} ORDER BY ${order}) AS TEXT)`,
  // json_group_array keeps 15 digits of a fraction only
  jsonValues: (number) => Prisma.sql`'[' || group_concat(format('%!.17g', ${number})) || ']'`,
  listed: (values) => Prisma.sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`,
  epochMs: (instant) => instant,
  sizeBytes: Prisma.sql`SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()`,
  words: sqliteWords,
};
