import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import { getMasking } from '@/lib/access/data';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { decodeBody } from '@/lib/deliveries/body-codec';
import { mergeRevisionFields } from '@/lib/hubtalk/merge';
import { readBody } from '@/lib/hubtalk/read-body';
import { listReadings, type Reading } from '@/lib/hubtalk/transcript';
import type { ReceivedRevision } from '@/lib/hubtalk/types';

/** As many as the page lists; a sender that repeats itself changed a thousand times is not read whole. */
const MOST_REVISIONS = 50;

/**
 * An attempt's talk (call_event_uuid, any case) as each transcript source tells it, the used one first: read from the raw deliveries, of
 * which at most the newest 50 count. Sources that say nothing are left out; empty when the viewer may see no such attempt, or no delivery is
 * kept any more. The call's phone is masked as in the transcript.
 */
export async function listTranscriptSources(viewer: Viewer, callEventUuid: string): Promise<Reading[]> {
  const deliveries = await reader().delivery.findMany({
    where: { attempt: { eventUuid: callEventUuid.toLowerCase(), ...inCampaignScope(viewer) } },
    select: { id: true, receivedAt: true, body: true, bodyCodec: true, attempt: { select: { call: { select: { phoneNumber: true } } } } },
    orderBy: { id: 'desc' },
    take: MOST_REVISIONS,
  });
  const revisions = deliveries.flatMap(({ id, receivedAt, body, bodyCodec }): ReceivedRevision[] => {
    const read = readBody(decodeBody(body, bodyCodec));
    return read.kind === 'revision' ? [{ revision: read.revision, receivedAt, sequence: id }] : [];
  });
  if (revisions.length === 0) return [];
  const maskText = (await getMasking(viewer)).textOf(deliveries[0]?.attempt?.call.phoneNumber ?? null);
  return listReadings(mergeRevisionFields(revisions)).map(({ source, messages }) => ({
    source,
    messages: messages.map((message) => ({ ...message, content: maskText(message.content) })),
  }));
}
