import 'server-only';
import { reader } from '@/lib/db/client';
import { Prisma } from '@/prisma/sqlite/client/client';
import { cursorKey, decodeCursor, encodeCursor, fromEnd, isAfter, type ListOrder, orderBy, type Position, selectKeys, sourceOf } from '../keyset';
import { MAX_LIMIT, type PageRequest } from '../page-request';

type KeyRow = { id: number | bigint } & Record<string, string | number | bigint | Date | null>;

/**
 * The ids of one page of `source` under `where`, in order, with the cursors of the next page (null at the end) and of the one before it
 * (null at the beginning). `limit` is held to 1 to 500.
 * @throws AppError `bad_request` for a cursor that is not of this list.
 */
export async function listKeys({ source, where, order: listed, page }: {
  source: Prisma.Sql;
  where: Prisma.Sql;
  order: ListOrder;
  page: PageRequest;
}): Promise<{ ids: number[]; nextCursor: string | null; previousCursor: string | null }> {
  const order = page.backward ? fromEnd(listed) : listed;
  const limit = Math.min(Math.max(Math.trunc(page.limit), 1), MAX_LIMIT);
  const begin = page.cursor === undefined ? Prisma.empty : Prisma.sql`AND ${isAfter(order, decodeCursor(page.cursor, order))}`;
  const found = await reader().$queryRaw<KeyRow[]>`
    SELECT ${Prisma.join([Prisma.sql`${order.id} AS id`, ...selectKeys(order)])} FROM ${sourceOf(source, order)}
    WHERE ${where} ${begin} ORDER BY ${orderBy(order)} LIMIT ${limit + 1} OFFSET ${page.offset ?? 0}`;
  const rows = found.slice(0, limit);
  const cursorAt = (row: KeyRow | undefined) => row === undefined ? null : encodeCursor(order, positionOf(row, order));
  const onward = found.length > limit ? cursorAt(rows.at(-1)) : null;
  // whoever comes by a cursor or an offset comes from a row
  const backToStart = page.cursor !== undefined || (page.offset ?? 0) > 0 ? cursorAt(rows[0]) : null;
  const ids = rows.map(({ id }) => Number(id));
  return page.backward
    ? { ids: ids.reverse(), nextCursor: backToStart, previousCursor: onward }
    : { ids, nextCursor: onward, previousCursor: backToStart };
}

/** Where one row of `source` (the only one under `where`) stands in an order, as a cursor; null when there is none. */
export async function findCursor({ source, where, order }: { source: Prisma.Sql; where: Prisma.Sql; order: ListOrder }): Promise<string | null> {
  const [row] = await reader().$queryRaw<KeyRow[]>`
    SELECT ${Prisma.join([Prisma.sql`${order.id} AS id`, ...selectKeys(order)])} FROM ${sourceOf(source, order)} WHERE ${where} LIMIT 1`;
  return row === undefined ? null : encodeCursor(order, positionOf(row, order));
}

function positionOf(row: KeyRow, { terms }: ListOrder): Position {
  return { keys: terms.map(({ kind }, index) => cursorKey(row[`key${index}`] ?? null, kind)), id: Number(row.id) };
}
