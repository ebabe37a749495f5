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
import type { CallRow, CallVariable } from '../types';

const CALL_SELECT = {
  id: true, uuid: true, type: true, phoneNumber: true, callStatus: true, outcome: true, result: true, sentiment: true,
  attemptCount: true, reached: true, firstAttemptAt: true, lastAttemptAt: true, durationSeconds: true, billDurationSeconds: true,
  initialLanguage: true, finalLanguage: true, decidingAttemptId: true,
  campaign: { select: { uuid: true, name: true } },
  agent: { select: { uuid: true, name: true } },
} as const satisfies Prisma.CallSelect;

type StoredCall = Prisma.CallGetPayload<{ select: typeof CALL_SELECT }>;

/** What is read of a call beyond itself: all of it unless said otherwise. */
export type CallParts = { withVariables?: boolean | undefined };

const NO_VARIABLES: ReadonlyMap<number, CallVariable[]> = new Map();

/**
 * The rows of these calls, in the order of `ids`; with what they say of `q` when it is given, without variables when they are not wanted.
 * The caller has checked that the viewer may see them.
 */
export async function loadCalls(
  viewer: Viewer,
  ids: readonly number[],
  { q, withVariables = true }: CallParts & { q?: readonly string[] | undefined } = {},
): Promise<CallRow[]> {
  const [masking, stored, variables] = await Promise.all([
    getMasking(viewer),
    reader().call.findMany({ where: { id: { in: [...ids] } }, select: CALL_SELECT }),
    withVariables ? loadVariables(ids) : NO_VARIABLES,
  ]);
  const [summaries, work, snippets] = await Promise.all([
    loadSummaries(stored.flatMap(({ decidingAttemptId }) => decidingAttemptId ?? [])),
    loadWork(stored.map(({ uuid }) => uuid)),
    q === undefined ? null : loadCallSnippets(viewer, ids, q),
  ]);
  const byId = new Map(stored.map((call) => [call.id, call]));
  return ids.flatMap((id) => {
    const call = byId.get(id);
    if (!call) return [];
    const said = work.get(call.uuid) ?? NO_WORK;
    const row = callRow(call, { summary: summaries.get(call.decidingAttemptId ?? 0) ?? null, variables: variables.get(id) ?? [], said, masking });
    return [snippets === null ? row : { ...row, snippets: snippets.get(id) ?? [] }];
  });
}

async function loadSummaries(attemptIds: number[]): Promise<ReadonlyMap<number, string | null>> {
  const contents = await reader().attemptContent.findMany({ where: { attemptId: { in: attemptIds } }, select: { attemptId: true, summary: true } });
  return new Map(contents.map(({ attemptId, summary }) => [attemptId, summary]));
}

/** By call, as its spreadsheet has them. */
async function loadVariables(callIds: readonly number[]): Promise<ReadonlyMap<number, CallVariable[]>> {
  const values = await reader().variableValue.findMany({
    where: { callId: { in: [...callIds] } },
    select: { callId: true, text: true, kind: true, definition: { select: { name: true, columnNumber: true, occurrence: true } } },
  });
  const byCall = new Map<number, typeof values>();
  for (const value of values) byCall.set(value.callId, [...(byCall.get(value.callId) ?? []), value]);
  return new Map([...byCall].map(([callId, own]) => [callId, own.sort((a, b) => byColumn(a.definition, b.definition)).map(callVariable)]));
}

type RowParts = { summary: string | null; variables: CallVariable[]; said: CallWork; masking: Masking };

function callRow(stored: StoredCall, { summary, variables, said, masking }: RowParts): CallRow {
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
    variables: masking.variables(variables, stored.phoneNumber),
    ...maskWork(said, mask),
  };
}
