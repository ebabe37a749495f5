import 'server-only';
import { createHash } from 'node:crypto';
import { reader } from '@/lib/db/client';
import { decodeBody } from '@/lib/deliveries/body-codec';
import { type ReadBody, readBody } from '@/lib/hubtalk/read-body';
import type { Prisma } from '@/prisma/sqlite/client/client';
import type { Scope } from './types';

/** Bodies have up to 5 MB: a batch stops here, however few they are. */
const BATCH_MOST_BYTES = 8 * 1024 * 1024;

/** A stored delivery, read by the rules of today; `isLinked` when it has an attempt; `read` is null when its body is not what was received. */
export type ReadDelivery = { id: number; receivedAt: Date; isLinked: boolean; read: ReadBody | null };

/** The deliveries after `afterId` up to `untilId`, at most `take` and about 8 MB, in order of arrival; none when all are done. */
export async function readDeliveries(scope: Scope, { afterId, untilId, take }: { afterId: number; untilId: number; take: number }): Promise<ReadDelivery[]> {
  const next = await reader().delivery.findMany({
    where: { ...whereOf(scope), id: { gt: afterId, lte: untilId } },
    select: { id: true, bodyBytes: true },
    orderBy: { id: 'asc' },
    take,
  });
  const rows = await reader().delivery.findMany({
    where: { id: { in: idsWithin(next, BATCH_MOST_BYTES) } },
    select: { id: true, receivedAt: true, body: true, bodyCodec: true, bodySha256: true, attemptId: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, receivedAt, body, bodyCodec, bodySha256, attemptId }) => {
    const bytes = unpack(body, bodyCodec);
    const isWhole = bytes !== null && createHash('sha256').update(bytes).digest().equals(bodySha256);
    return { id, receivedAt, isLinked: attemptId !== null, read: isWhole ? readBody(bytes) : null };
  });
}

/** How many deliveries a run over this scope reads. */
export async function countDeliveries(scope: Scope, { afterId, untilId }: { afterId: number; untilId: number }): Promise<number> {
  return reader().delivery.count({ where: { ...whereOf(scope), id: { gt: afterId, lte: untilId } } });
}

/** The id of the newest delivery; 0 when there is none. */
export async function newestDeliveryId(): Promise<number> {
  const newest = await reader().delivery.findFirst({ select: { id: true }, orderBy: { id: 'desc' } });
  return newest?.id ?? 0;
}

/** The first ids whose bodies have together so many bytes; always one, where there is one. */
export function idsWithin(deliveries: readonly { id: number; bodyBytes: number }[], mostBytes: number): number[] {
  const ids: number[] = [];
  let bytes = 0;
  for (const { id, bodyBytes } of deliveries) {
    bytes += bodyBytes;
    if (ids.length > 0 && bytes > mostBytes) break;
    ids.push(id);
  }
  return ids;
}

/** Whether deliveries of this campaign have been projected. */
export async function isKnownCampaign(uuid: string): Promise<boolean> {
  return (await reader().campaign.findUnique({ where: { uuid }, select: { id: true } })) !== null;
}

/** Deliveries without an attempt do not say in their row of which campaign they are: they are read to find out. */
function whereOf({ campaignUuid, since }: Scope): Prisma.DeliveryWhereInput {
  return {
    ...(since === null ? {} : { receivedAt: { gte: since } }),
    ...(campaignUuid === null ? {} : { OR: [{ attempt: { call: { campaign: { uuid: campaignUuid } } } }, { attemptId: null }] }),
  };
}

function unpack(body: Uint8Array, codec: number): Uint8Array | null {
  try {
    return decodeBody(body, codec);
  } catch {
    return null;
  }
}
