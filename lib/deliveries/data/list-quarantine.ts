import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { isoInstant } from '@/lib/time/iso-instant';
import { requireDeliveryReader } from '../access';
import type { QuarantinedBody, QuarantineSummary } from '../types';

/** The page shows the newest; all of them can be released or deleted together. */
const MOST_LISTED = 20;

/** What lies in quarantine, in numbers. @throws AppError `forbidden` for viewers. */
export async function getQuarantineSummary(viewer: Viewer): Promise<QuarantineSummary> {
  requireDeliveryReader(viewer);
  const { _count, _max, _sum } = await reader().quarantine.aggregate({
    _count: { _all: true },
    _max: { receivedAt: true, bodyBytes: true },
    _sum: { bodyBytes: true },
  });
  return {
    count: _count._all,
    newestAt: _max.receivedAt && isoInstant(_max.receivedAt),
    sizeBytes: _sum.bodyBytes ?? 0,
    largestBytes: _max.bodyBytes ?? 0,
  };
}

/** The 20 newest bodies in quarantine, without a word of what they say. @throws AppError `forbidden` for viewers. */
export async function listQuarantine(viewer: Viewer): Promise<QuarantinedBody[]> {
  requireDeliveryReader(viewer);
  const rows = await reader().quarantine.findMany({
    select: { id: true, receivedAt: true, bodyBytes: true, remote: true },
    orderBy: { id: 'desc' },
    take: MOST_LISTED,
  });
  return rows.map(({ receivedAt, ...row }) => ({ ...row, receivedAt: isoInstant(receivedAt) }));
}
