import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { getSilenceHours } from '@/lib/settings/data';
import { isoInstant } from '@/lib/time/iso-instant';
import { requireDeliveryReader } from '../access';
import type { IngestHealth } from '../types';

const HOUR_MS = 3_600_000;
const LATELY_MS = 24 * HOUR_MS;

/** A body that was released from quarantine has a new id and an old arrival: the last arrival is looked for among these. */
const NEWEST = 200;

/**
 * What a banner should say of ingest: bodies that went into quarantine in the last 24 h, deliveries that wait to be projected, and
 * since when nothing has come, if that is longer than the setting's hours and a campaign was calling in the 24 h before that span.
 * @throws AppError `forbidden` for viewers.
 */
export async function getIngestHealth(viewer: Viewer, now: Date): Promise<IngestHealth> {
  requireDeliveryReader(viewer);
  const [quarantinedLately, deferred, silentSince] = await Promise.all([
    reader().quarantine.count({ where: { receivedAt: { gte: new Date(now.getTime() - LATELY_MS) } } }),
    reader().delivery.count({ where: { state: 'deferred' } }),
    findSilence(now),
  ]);
  return { quarantinedLately, deferred, silentSince: silentSince && isoInstant(silentSince) };
}

async function findSilence(now: Date): Promise<Date | null> {
  const newest = await reader().delivery.findMany({
    select: { receivedAt: true, lastSeenAt: true }, orderBy: { id: 'desc' }, take: NEWEST,
  });
  if (newest.length === 0) return null;
  const lastMs = Math.max(...newest.flatMap(({ receivedAt, lastSeenAt }) => [receivedAt.getTime(), lastSeenAt.getTime()]));
  const quietFromMs = now.getTime() - (await getSilenceHours()) * HOUR_MS;
  if (lastMs > quietFromMs) return null;
  const calling = await reader().attempt.findFirst({
    where: { campaignId: { not: null }, startedAt: { gte: new Date(quietFromMs - LATELY_MS), lte: now } },
    select: { id: true },
  });
  return calling && new Date(lastMs);
}
