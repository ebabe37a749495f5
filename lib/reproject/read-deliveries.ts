import 'server-only';
import { createHash } from 'node:crypto';
import { reader } from '@/lib/db/client';
import { decodeBody } from '@/lib/deliveries/body-codec';
import { type ReadBody, readBody } from '@/lib/hubtalk/read-body';
import type { Prisma } from '@/prisma/sqlite/client/client';
import type { Scope } from './types';

/** A stored delivery, read by the rules of today; `isLinked` when it has an attempt; `read` is null when its body is not what was received. */
export type ReadDelivery = { id: number; receivedAt: Date; isLinked: boolean; read: ReadBody | null };

/** The deliveries after `afterId` up to `untilId`, at most `take`, in order of arrival. */
export async function readDeliveries(scope: Scope, { afterId, untilId, take }: { afterId: number; untilId: number; take: number }): Promise<ReadDelivery[]> {
  const rows = await reader().delivery.findMany({
    where: { ...whereOf(scope), id: { gt: afterId, lte: untilId } },
    select: { id: true, receivedAt: true, body: true, bodyCodec: true, bodySha256: true, attemptId: true },
    orderBy: { id: 'asc' },
    take,
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
