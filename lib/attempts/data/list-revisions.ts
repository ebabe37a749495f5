import 'server-only';
import { seesMasked } from '@/lib/access/mask';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { prettyJson } from '@/lib/format/pretty-json';
import { decodeBody } from '@/lib/deliveries/body-codec';
import { isoInstant } from '@/lib/time/iso-instant';
import type { AttemptRevision } from '../types';

/** A page shows a few; a sender that repeats itself changed a thousand times is not read whole. */
const MOST_REVISIONS = 50;

/**
 * What HubTalk sent for an attempt (call_event_uuid, any case), newest first, at most 50: each body once, `duplicates` counts
 * its repetitions. Empty when the viewer may see no such attempt, or no raw body at all: it holds
 * the phone many times over.
 */
export async function listRevisions(viewer: Viewer, callEventUuid: string): Promise<AttemptRevision[]> {
  if (seesMasked(viewer)) return [];
  const deliveries = await reader().delivery.findMany({
    where: { attempt: { eventUuid: callEventUuid.toLowerCase(), ...inCampaignScope(viewer) } },
    select: { id: true, receivedAt: true, duplicates: true, body: true, bodyCodec: true },
    orderBy: { id: 'desc' },
    take: MOST_REVISIONS,
  });
  return deliveries.map(({ id, receivedAt, duplicates, body, bodyCodec }) => ({
    deliveryId: id,
    receivedAt: isoInstant(receivedAt),
    duplicates,
    bodyText: prettyJson(new TextDecoder().decode(decodeBody(body, bodyCodec))),
  }));
}
