import 'server-only';
import { dialect } from '@/lib/db/dialect/dialect';
import { reader } from '@/lib/db/client';
import { joinNumbers, readJsonNumbers } from '@/lib/db/json-numbers';
import { orderBy, selectKeys } from '@/lib/filters/keyset';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { RowSource } from './row-source';

/**
 * The ids of all rows of an export, in order. Read once, so that an export is of the rows of one moment, sorts once whatever the sort,
 * and knows how many there are; eight bytes a row. Rows that come later are not in it.
 */
export async function listRowIds({ from, where, order, id }: RowSource): Promise<Float64Array> {
  const columns = Prisma.join([Prisma.sql`${id} AS id`, ...selectKeys(order)]);
  const inOrder = orderBy({ ...order, id: Prisma.sql`listed.id` });
  const [found] = await reader().$queryRaw<{ ids: string | null }[]>`
    SELECT ${dialect().jsonNumbers(Prisma.sql`listed.id`, inOrder)} AS ids FROM (SELECT ${columns} FROM ${from} WHERE ${where}) listed`;
  return joinNumbers(await readJsonNumbers(found?.ids ?? null));
}
