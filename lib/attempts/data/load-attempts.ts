import 'server-only';
import { getMasking, type Masking } from '@/lib/access/data';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { loadAttemptSnippets } from '@/lib/search/data/load-snippets';
import { isoInstant } from '@/lib/time/iso-instant';
import type { Prisma } from '@/prisma/sqlite/client/client';
import { outcomeOf, sentimentOf } from '../known-words';
import type { AttemptRow } from '../types';

export const ATTEMPT_SELECT = {
  id: true, eventUuid: true, number: true, status: true, outcome: true, callStatus: true, startedAt: true, endedAt: true,
  durationSeconds: true, billDurationSeconds: true, initialLanguage: true, finalLanguage: true, voiceGender: true,
  result: true, sentiment: true, receivedAt: true,
  call: { select: { uuid: true, phoneNumber: true } },
  campaign: { select: { uuid: true } },
  agent: { select: { uuid: true, name: true } },
  content: { select: { summary: true, recordingKey: true } },
} as const satisfies Prisma.AttemptSelect;

type StoredAttempt = Prisma.AttemptGetPayload<{ select: typeof ATTEMPT_SELECT }>;

/** The rows of these attempts, in the order of `ids`; with what they say of `q` when it is given. The caller has checked that the viewer may see them. */
export async function loadAttempts(viewer: Viewer, ids: readonly number[], q?: readonly string[]): Promise<AttemptRow[]> {
  const masking = await getMasking(viewer);
  const stored = await reader().attempt.findMany({ where: { id: { in: [...ids] } }, select: ATTEMPT_SELECT });
  const snippets = q === undefined ? null : await loadAttemptSnippets(viewer, ids, q);
  const byId = new Map(stored.map((attempt) => [attempt.id, attempt]));
  return ids.flatMap((id) => {
    const attempt = byId.get(id);
    if (!attempt) return [];
    const row = attemptRow(attempt, masking);
    return [snippets === null ? row : { ...row, snippets: snippets.get(id) ?? [] }];
  });
}

/** The contract's keys (§5) of a stored attempt. */
export function attemptRow(stored: StoredAttempt, masking: Masking): AttemptRow {
  const mask = masking.textOf(stored.call.phoneNumber);
  return {
    callEventUuid: stored.eventUuid,
    callUuid: stored.call.uuid,
    campaignUuid: stored.campaign?.uuid ?? null,
    attemptNumber: stored.number,
    status: stored.status,
    outcome: outcomeOf(stored.outcome),
    callStatus: stored.callStatus,
    startedAt: isoInstant(stored.startedAt),
    endedAt: stored.endedAt && isoInstant(stored.endedAt),
    durationSeconds: stored.durationSeconds,
    billDurationSeconds: stored.billDurationSeconds,
    initialLanguage: stored.initialLanguage,
    finalLanguage: stored.finalLanguage,
    voiceGender: stored.voiceGender,
    result: stored.result,
    sentiment: sentimentOf(stored.sentiment),
    summary: mask(stored.content?.summary ?? null),
    recordingKey: mask(stored.content?.recordingKey ?? null),
    agentUuid: stored.agent?.uuid ?? null,
    agentName: stored.agent?.name ?? null,
    receivedAt: isoInstant(stored.receivedAt),
  };
}
