import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { findCommonTests } from '@/lib/filters/data/find-common-tests';
import { findCursor, listKeys } from '@/lib/filters/data/list-keys';
import { decodeCursor, isAfter, sourceOf } from '@/lib/filters/keyset';
import type { Filter } from '@/lib/filters/schema';
import { callWhere } from '@/lib/filters/where';
import { areCommonWords } from '@/lib/search/data/are-common';
import { getTimeZone } from '@/lib/settings/data';
import { Prisma } from '@/prisma/sqlite/client/client';
import { callOrder } from '../order';
import type { CallRun } from '../run';

/** Where a call stands in a run: the calls beside it, and how many come after it (counted up to a bound). */
export type RunPlace = { previousUuid: string | null; nextUuid: string | null; leftCount: number };

/** Counted no further: whoever has that many before him asks for no exact number. */
export const MOST_LEFT = 1_000;

/**
 * The place of a call (call_uuid) in the calls of a run; it need not be one of them any more, as after it was reviewed. Null when the viewer
 * may see no such call. Costs three reads along the index of the run's order.
 */
export async function getRunPlace(viewer: Viewer, callUuid: string, { filter, sort, mostLeft = MOST_LEFT }: CallRun & { mostLeft?: number }): Promise<RunPlace | null> {
  const order = callOrder(sort);
  const source = Prisma.sql`calls c`;
  const inSight = callWhere({}, { viewer, timeZone: await getTimeZone() });
  const cursor = await findCursor({ source, where: Prisma.sql`c.uuid = ${callUuid.toLowerCase()} AND ${inSight}`, order });
  if (cursor === null) return null;
  const where = await whereOf(viewer, filter);
  const [previous, next, counted] = await Promise.all([
    listKeys({ source, where, order, page: { limit: 1, cursor, backward: true } }),
    listKeys({ source, where, order, page: { limit: 1, cursor } }),
    reader().$queryRaw<{ calls: number | bigint }[]>`
      SELECT COUNT(*) AS calls FROM (SELECT 1 FROM ${sourceOf(source, order)} WHERE ${where} AND ${isAfter(order, decodeCursor(cursor, order))} LIMIT ${mostLeft}) after_it`,
  ]);
  const [previousUuid = null, nextUuid = null] = await Promise.all([uuidOf(previous.ids[0]), uuidOf(next.ids[0])]);
  return { previousUuid, nextUuid, leftCount: Number(counted[0]?.calls ?? 0) };
}

async function whereOf(viewer: Viewer, filter: Filter): Promise<Prisma.Sql> {
  const [timeZone, asked, wordsAreCommon] = await Promise.all([getTimeZone(), findCommonTests(filter), areCommonWords(filter.q)]);
  return callWhere(filter, { viewer, timeZone, asked, wordsAreCommon });
}

async function uuidOf(id: number | undefined): Promise<string | null> {
  if (id === undefined) return null;
  return (await reader().call.findUnique({ where: { id }, select: { uuid: true } }))?.uuid ?? null;
}

/** The first call of a run; null when it has none. */
export async function getFirstOfRun(viewer: Viewer, { filter, sort }: CallRun): Promise<string | null> {
  const { ids } = await listKeys({ source: Prisma.sql`calls c`, where: await whereOf(viewer, filter), order: callOrder(sort), page: { limit: 1 } });
  return uuidOf(ids[0]);
}
