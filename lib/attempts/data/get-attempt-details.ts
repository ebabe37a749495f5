import 'server-only';
import { getMasking } from '@/lib/access/data';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import type { AttemptDetails } from '../types';

/** What only the call page shows of an attempt (call_event_uuid, any case); null when the viewer may see none of that id. */
export async function getAttemptDetails(viewer: Viewer, callEventUuid: string): Promise<AttemptDetails | null> {
  const attempt = await reader().attempt.findFirst({
    where: { eventUuid: callEventUuid.toLowerCase(), ...inCampaignScope(viewer) },
    select: {
      startedAtSent: true,
      call: { select: { phoneNumber: true } },
      content: { select: { resultSent: true, lastAnswer: true, conversationPath: true, traceId: true, claimedMessages: true } },
    },
  });
  if (!attempt) return null;
  const { startedAtSent, content, call } = attempt;
  const mask = (await getMasking(viewer)).textOf(call.phoneNumber);
  return {
    startedAtSent,
    resultSent: mask(content?.resultSent ?? null),
    lastAnswer: mask(content?.lastAnswer ?? null),
    conversationPath: mask(content?.conversationPath ?? null),
    traceId: mask(content?.traceId ?? null),
    claimedMessages: content?.claimedMessages ?? null,
  };
}
