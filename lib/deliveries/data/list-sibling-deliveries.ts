import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { requireDeliveryReader } from '../access';
import type { DeliveryRow } from '../types';
import { inDeliveryScope } from '../where';
import { loadDeliveries } from './load-deliveries';

/** A page compares two of a few; a sender that changed an attempt a thousand times is not read whole. */
const MOST_SIBLINGS = 50;

/**
 * Every delivery of an attempt (call_event_uuid), projected or not, newest first, at most 50.
 * @throws AppError `forbidden` for viewers.
 */
export async function listSiblingDeliveries(viewer: Viewer, callEventUuid: string): Promise<DeliveryRow[]> {
  requireDeliveryReader(viewer);
  const ofAttempt = { OR: [{ attempt: { eventUuid: callEventUuid } }, { callEventUuid, state: { in: ['deferred', 'rejected'] } }] };
  return loadDeliveries({ AND: [inDeliveryScope(viewer), ofAttempt] }, { limit: MOST_SIBLINGS, order: 'desc' });
}
