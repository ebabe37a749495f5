import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { isIn } from '@/lib/filters/comparison';
import { isQueued } from '@/lib/filters/queue-rules';
import { callWhere } from '@/lib/filters/where';
import { getTimeZone } from '@/lib/settings/data';
import { Prisma } from '@/prisma/sqlite/client/client';
import { QUEUE_RULES, type QueueRule } from '../types';

/** Why each of the calls (call_uuid) waits for a review, one or several rules; calls that do not wait, or are out of sight, are absent. */
export async function listQueueReasons(viewer: Viewer, callUuids: readonly string[]): Promise<ReadonlyMap<string, QueueRule[]>> {
  if (callUuids.length === 0) return new Map();
  const where = callWhere({}, { viewer, timeZone: await getTimeZone() });
  const waits = (rule: QueueRule) =>
    Prisma.sql`SELECT c.uuid, CAST(${rule} AS TEXT) AS rule FROM calls c WHERE ${isIn(Prisma.sql`c.uuid`, callUuids)} AND ${isQueued([rule])} AND ${where}`;
  const found = await reader().$queryRaw<{ uuid: string; rule: QueueRule }[]>`${Prisma.join(QUEUE_RULES.map(waits), ' UNION ALL ')}`;
  const reasons = new Map<string, QueueRule[]>();
  for (const rule of QUEUE_RULES)
    for (const { uuid } of found.filter((row) => row.rule === rule)) reasons.set(uuid, [...(reasons.get(uuid) ?? []), rule]);
  return reasons;
}
