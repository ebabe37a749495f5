import 'server-only';
import { campaignLabel } from '@/lib/campaigns/campaign-label';
import { reader } from '@/lib/db/client';
import { localTime } from '@/lib/time/local-time';
import type { CallColumn, ExportRow } from '../columns';
import { variableKey } from '../columns';
import { loadContents } from './load-contents';

/** The export rows of calls, by id; times on the clocks of `timeZone`. Values as sent, digit for digit. */
export async function loadExportCalls(ids: readonly number[], timeZone: string): Promise<ExportRow[]> {
  const calls = await reader().call.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true, uuid: true, type: true, phoneNumber: true, callStatus: true, outcome: true, attemptCount: true, firstAttemptAt: true,
      lastAttemptAt: true, result: true, sentiment: true, durationSeconds: true, billDurationSeconds: true, initialLanguage: true,
      finalLanguage: true, decidingAttemptId: true,
      campaign: { select: { uuid: true, name: true } },
      agent: { select: { name: true } },
      variables: { select: { text: true, definition: { select: { name: true, columnNumber: true, occurrence: true } } } },
    },
    orderBy: { id: 'asc' },
  });
  const contents = await loadContents(calls.flatMap(({ decidingAttemptId }) => decidingAttemptId ?? []));
  return calls.map((call) => {
    const content = contents.get(call.decidingAttemptId ?? 0);
    const fixed: Record<CallColumn, string> = {
      call_uuid: call.uuid,
      campaign_uuid: call.campaign?.uuid ?? '',
      campaign_name: call.campaign ? campaignLabel(call.campaign) : '',
      call_type: call.type ?? '',
      phone_number: call.phoneNumber ?? '',
      call_status: call.callStatus ?? '',
      outcome: call.outcome,
      attempts: String(call.attemptCount),
      first_attempt_at: localTime(call.firstAttemptAt, timeZone),
      last_attempt_at: localTime(call.lastAttemptAt, timeZone),
      result: call.result ?? '',
      sentiment: call.sentiment,
      summary: content?.summary ?? '',
      last_answer: content?.lastAnswer ?? '',
      duration_seconds: String(call.durationSeconds ?? ''),
      bill_duration_seconds: String(call.billDurationSeconds ?? ''),
      agent_name: call.agent?.name ?? '',
      initial_language: call.initialLanguage ?? '',
      final_language: call.finalLanguage ?? '',
      recording_key: content?.recordingKey ?? '',
    };
    const variables = new Map(call.variables.map(({ definition, text }) => [variableKey(definition), text ?? '']));
    return { id: call.id, fixed, variables, reports: content?.reports ?? new Map() };
  });
}
