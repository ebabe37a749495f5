import 'server-only';
import { reader } from '@/lib/db/client';
import { Prisma } from '@/prisma/sqlite/client/client';
import { cursorKey, decodeCursor, encodeCursor, isAfter, type ListOrder, orderBy, selectKeys } from '../keyset';
import { MAX_LIMIT, type PageRequest } from '../page-request';

type KeyRow = { id: number | bigint } & Record<string, string | number | bigint | Date | null>;

/**
 * The ids of one page of `source` under `where`, in order, and the cursor of the next page (null at the end).
 * `limit` is held to 1 to 500.
 * @throws AppError `bad_request` for a cursor that is not of this list.
 */
export async function listKeys({ source, where, order, page }: {
  source: Prisma.Sql;
  where: Prisma.Sql;
  order: ListOrder;
  page: PageRequest;
}): Promise<{ ids: number[]; nextCursor: string | null }> {
  const limit = Math.min(Math.max(Math.trunc(page.limit), 1), MAX_LIMIT);
  const begin = page.cursor === undefined ? Prisma.empty : Prisma.sql`AND ${isAfter(order, decodeCursor(page.cursor, order))}`;
  const found = await reader().$queryRaw<KeyRow[]>`
    SELECT ${Prisma.join([Prisma.sql`${order.id} AS id`, ...selectKeys(order)])} FROM ${source}
    WHERE ${where} ${begin} ORDER BY ${orderBy(order)} LIMIT ${limit + 1} OFFSET ${page.offset ?? 0}`;
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const more = found.length > limit && last !== undefined;
  return {
    ids: rows.map(({ id }) => Number(id)),
    nextCursor: more
      ? encodeCursor(order, {
          keys: order.terms.map(({ kind }, index) => cursorKey(last[`key${index}`] ?? null, kind)),
          id: Number(last.id),
        })
      : null,
  };
}
