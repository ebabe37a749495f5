import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { callOrder } from '@/lib/calls/order';
import { DEFAULT_CALL_SORT } from '@/lib/calls/sort';
import { reader } from '@/lib/db/client';
import { listKeys } from '@/lib/filters/data/list-keys';
import { encodeCursor } from '@/lib/filters/keyset';
import type { Filter } from '@/lib/filters/schema';
import { callWhere } from '@/lib/filters/where';
import { getTimeZone } from '@/lib/settings/data';
import { Prisma } from '@/prisma/sqlite/client/client';
import type { QueueWord } from '../types';

type Place = { afterCallUuid?: string; rule?: QueueWord; filter?: Filter; backward?: boolean };

/**
 * The uuid of the call that waits next, newest last attempt first: after a call, whether that waits itself or no longer, or the first of all.
 * After the last one comes the first again, but never the call itself. `backward`: the one before it, and none before the first. Null when no
 * other call of the filter waits.
 */
export async function getNextInQueue(viewer: Viewer, { afterCallUuid, rule = 'any', filter = {}, backward = false }: Place): Promise<string | null> {
  const where = callWhere({ ...filter, queue: [rule] }, { viewer, timeZone: await getTimeZone() });
  const order = callOrder(DEFAULT_CALL_SORT);
  const after = await findPlace(viewer, afterCallUuid);
  const others = after === null ? where : Prisma.sql`${where} AND c.id <> ${after.id}`;
  const first = (page: { cursor?: string; backward?: boolean }) => listKeys({ source: Prisma.sql`calls c`, where: others, order, page: { limit: 1, ...page } });
  const cursor = after && encodeCursor(order, { keys: [after.lastAttemptAt.getTime()], id: after.id });
  const beside = cursor === null ? null : await first({ cursor, backward });
  const [id] = beside !== null && (backward || beside.ids.length > 0) ? beside.ids : (await first({})).ids;
  if (id === undefined) return null;
  return (await reader().call.findUnique({ where: { id }, select: { uuid: true } }))?.uuid ?? null;
}

async function findPlace(viewer: Viewer, callUuid: string | undefined): Promise<{ id: number; lastAttemptAt: Date } | null> {
  if (callUuid === undefined) return null;
  return reader().call.findFirst({ where: { uuid: callUuid.toLowerCase(), ...inCampaignScope(viewer) }, select: { id: true, lastAttemptAt: true } });
}
