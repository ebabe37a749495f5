import 'server-only';
import { getMasking } from '@/lib/access/data';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import type { Viewer } from '@/lib/access/viewer';
import type { CallVariable } from '@/lib/calls/types';
import { campaignLabel } from '@/lib/campaigns/campaign-label';
import { reader } from '@/lib/db/client';
import { loadWork, maskWork, NO_WORK } from '@/lib/reviews/data/load-work';
import type { CallWork } from '@/lib/reviews/types';
import { callVariable } from '@/lib/variables/call-variable';
import { byColumn } from '@/lib/variables/column-order';

/** What a list of attempts shows of their calls; `variables` by column number (nulls last), name, occurrence. */
export type AttemptCall = { phoneNumber: string | null; type: string | null; campaignName: string | null; variables: CallVariable[]; work: CallWork };

/** The call of each attempt (call_event_uuid); attempts out of sight are left out. Variables only when they are asked for. */
export async function listAttemptCalls(
  viewer: Viewer,
  eventUuids: readonly string[],
  { withVariables }: { withVariables: boolean },
): Promise<Map<string, AttemptCall>> {
  const masking = await getMasking(viewer);
  const attempts = await reader().attempt.findMany({
    where: { eventUuid: { in: [...eventUuids] }, ...inCampaignScope(viewer) },
    select: { eventUuid: true, callId: true, campaign: { select: { uuid: true, name: true } }, call: { select: { uuid: true, phoneNumber: true, type: true } } },
    orderBy: { id: 'asc' },
    take: eventUuids.length,
  });
  const variables = withVariables ? await listVariables(attempts.map(({ callId }) => callId)) : new Map<number, CallVariable[]>();
  const work = await loadWork([...new Set(attempts.map(({ call }) => call.uuid))]);
  return new Map(attempts.map(({ eventUuid, callId, campaign, call }) => [
    eventUuid,
    {
      type: call.type,
      phoneNumber: masking.phone(call.phoneNumber),
      campaignName: campaign && campaignLabel(campaign),
      work: maskWork(work.get(call.uuid) ?? NO_WORK, masking.textOf(call.phoneNumber)),
      variables: masking.variables(variables.get(callId) ?? [], call.phoneNumber),
    },
  ]));
}

async function listVariables(callIds: readonly number[]): Promise<Map<number, CallVariable[]>> {
  const calls = await reader().call.findMany({
    where: { id: { in: [...callIds] } },
    select: {
      id: true,
      variables: { select: { text: true, kind: true, definition: { select: { name: true, columnNumber: true, occurrence: true } } } },
    },
    orderBy: { id: 'asc' },
    take: callIds.length,
  });
  return new Map(calls.map(({ id, variables }) => [id, variables.sort((a, b) => byColumn(a.definition, b.definition)).map(callVariable)]));
}
