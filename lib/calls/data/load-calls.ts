import 'server-only';
import { getMasking, type Masking } from '@/lib/access/data';
import type { Viewer } from '@/lib/access/viewer';
import { outcomeOf, sentimentOf } from '@/lib/attempts/known-words';
import { campaignLabel } from '@/lib/campaigns/campaign-label';
import { reader } from '@/lib/db/client';
import { loadWork, maskWork, NO_WORK } from '@/lib/reviews/data/load-work';
import type { CallWork } from '@/lib/reviews/types';
import { loadCallSnippets } from '@/lib/search/data/load-snippets';
import { isoInstant } from '@/lib/time/iso-instant';
import { byColumn } from '@/lib/variables/column-order';
import { callVariable } from '@/lib/variables/call-variable';
import type { Prisma } from '@/prisma/sqlite/client/client';
import type { CallRow } from '../types';

const CALL_SELECT = {
  id: true, uuid: true, type: true, phoneNumber: true, callStatus: true, outcome: true, result: true, sentiment: true,
  attemptCount: true, reached: true, firstAttemptAt: true, lastAttemptAt: true, durationSeconds: true, billDurationSeconds: true,
  initialLanguage: true, finalLanguage: true, decidingAttemptId: true,
  campaign: { select: { uuid: true, name: true } },
  agent: { select: { uuid: true, name: true } },
  variables: { select: { text: true, kind: true, definition: { select: { name: true, columnNumber: true, occurrence: true } } } },
} as const satisfies Prisma.CallSelect;

type StoredCall = Prisma.CallGetPayload<{ select: typeof CALL_SELECT }>;

/** The rows of these calls, in the order of `ids`; with what they say of `q` when it is given. The caller has checked that the viewer may see them. */
export async function loadCalls(viewer: Viewer, ids: readonly number[], q?: readonly string[]): Promise<CallRow[]> {
  const masking = await getMasking(viewer);
  const stored = await reader().call.findMany({ where: { id: { in: [...ids] } }, select: CALL_SELECT });
  const contents = await reader().attemptContent.findMany({
    where: { attemptId: { in: stored.flatMap(({ decidingAttemptId }) => decidingAttemptId ?? []) } },
    select: { attemptId: true, summary: true },
  });
  const summaries = new Map(contents.map(({ attemptId, summary }) => [attemptId, summary]));
  const work = await loadWork(stored.map(({ uuid }) => uuid));
  const snippets = q === undefined ? null : await loadCallSnippets(viewer, ids, q);
  const byId = new Map(stored.map((call) => [call.id, call]));
  return ids.flatMap((id) => {
    const call = byId.get(id);
    if (!call) return [];
    const said = work.get(call.uuid) ?? NO_WORK;
    const row = callRow(call, { summary: summaries.get(call.decidingAttemptId ?? 0) ?? null, said, masking });
    return [snippets === null ? row : { ...row, snippets: snippets.get(id) ?? [] }];
  });
}

function callRow(stored: StoredCall, { summary, said, masking }: { summary: string | null; said: CallWork; masking: Masking }): CallRow {
  const mask = masking.textOf(stored.phoneNumber);
  return {
    callUuid: stored.uuid,
    campaignUuid: stored.campaign?.uuid ?? null,
    campaignName: stored.campaign && campaignLabel(stored.campaign),
    type: stored.type,
    phoneNumber: masking.phone(stored.phoneNumber),
    callStatus: stored.callStatus,
    outcome: outcomeOf(stored.outcome),
    result: stored.result,
    sentiment: sentimentOf(stored.sentiment),
    attemptCount: stored.attemptCount,
    reached: stored.reached,
    firstAttemptAt: isoInstant(stored.firstAttemptAt),
    lastAttemptAt: isoInstant(stored.lastAttemptAt),
    durationSeconds: stored.durationSeconds,
    billDurationSeconds: stored.billDurationSeconds,
    agentUuid: stored.agent?.uuid ?? null,
    agentName: stored.agent?.name ?? null,
    initialLanguage: stored.initialLanguage,
    finalLanguage: stored.finalLanguage,
    summary: mask(summary),
    variables: masking.variables(stored.variables.sort((a, b) => byColumn(a.definition, b.definition)).map(callVariable), stored.phoneNumber),
    ...maskWork(said, mask),
  };
}
