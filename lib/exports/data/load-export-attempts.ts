import 'server-only';
import { campaignLabel } from '@/lib/campaigns/campaign-label';
import { reader } from '@/lib/db/client';
import { localTime } from '@/lib/time/local-time';
import type { AttemptColumn, ExportRow } from '../columns';
import { loadContents } from './load-contents';

/** The export rows of attempts, by id; times on the clocks of `timeZone`. Variables are a call's and not exported here. */
export async function loadExportAttempts(ids: readonly number[], timeZone: string): Promise<ExportRow[]> {
  const attempts = await reader().attempt.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true, eventUuid: true, number: true, status: true, outcome: true, callStatus: true, startedAt: true, endedAt: true,
      durationSeconds: true, billDurationSeconds: true, initialLanguage: true, finalLanguage: true, voiceGender: true, result: true,
      sentiment: true, receivedAt: true,
      agent: { select: { name: true } },
      call: { select: { uuid: true, type: true, phoneNumber: true, campaign: { select: { uuid: true, name: true } } } },
    },
    orderBy: { id: 'asc' },
  });
  const contents = await loadContents(attempts.map(({ id }) => id));
  return attempts.map((attempt) => {
    const { call } = attempt;
    const content = contents.get(attempt.id);
    const fixed: Record<AttemptColumn, string> = {
      call_event_uuid: attempt.eventUuid,
      attempt_number: String(attempt.number ?? ''),
      status: attempt.status ?? '',
      outcome: attempt.outcome,
      started_at: localTime(attempt.startedAt, timeZone),
      ended_at: attempt.endedAt ? localTime(attempt.endedAt, timeZone) : '',
      duration_seconds: String(attempt.durationSeconds ?? ''),
      bill_duration_seconds: String(attempt.billDurationSeconds ?? ''),
      call_uuid: call.uuid,
      campaign_uuid: call.campaign?.uuid ?? '',
      campaign_name: call.campaign ? campaignLabel(call.campaign) : '',
      call_type: call.type ?? '',
      phone_number: call.phoneNumber ?? '',
      call_status: attempt.callStatus ?? '',
      result: attempt.result ?? '',
      sentiment: attempt.sentiment,
      summary: content?.summary ?? '',
      last_answer: content?.lastAnswer ?? '',
      agent_name: attempt.agent?.name ?? '',
      initial_language: attempt.initialLanguage ?? '',
      final_language: attempt.finalLanguage ?? '',
      voice_gender: attempt.voiceGender ?? '',
      recording_key: content?.recordingKey ?? '',
      received_at: localTime(attempt.receivedAt, timeZone),
    };
    return { id: attempt.id, fixed, variables: new Map(), reports: content?.reports ?? new Map() };
  });
}
