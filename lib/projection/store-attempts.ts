import 'server-only';
import type { Statements } from '@/lib/db/statements';
import type { ProjectedAttempt } from '@/lib/hubtalk/types';
import { storeAttemptWords } from '@/lib/search/mutations/store-words';
import { Prisma } from '@/prisma/sqlite/client/client';
import { known } from './known';
import { agentKey, storeAgents, storeCallPlaces, storeCampaigns } from './store-references';
import { storeReports } from './store-reports';
import type { MergedAttempt, StoredAttempt } from './types';

/** Writes the rows of attempts (narrow row, content, reports), in a fixed number of statements however many there are. */
export async function storeAttempts(tx: Statements, merged: readonly MergedAttempt[]): Promise<StoredAttempt[]> {
  const attempts = merged.map(({ projected }) => projected);
  const campaigns = await storeCampaigns(tx, attempts.map(({ campaignUuid }) => campaignUuid));
  const agents = await storeAgents(tx, attempts);
  const { ids: calls, made } = await storeCallPlaces(tx, attempts);
  const campaignIdOf = ({ campaignUuid }: ProjectedAttempt) => campaigns.get(campaignUuid ?? '') ?? null;
  const ids = await upsertAttempts(tx, attempts.map((attempt) => ({
    attempt,
    callId: known(calls, attempt.callUuid),
    campaignId: campaignIdOf(attempt),
    agentId: agents.get(agentKey(attempt) ?? '') ?? null,
  })));
  const stored = merged.map((entry) => ({
    ...entry,
    id: known(ids, entry.projected.callEventUuid),
    callId: known(calls, entry.projected.callUuid),
    campaignId: campaignIdOf(entry.projected),
    isNewCall: made.has(entry.projected.callUuid),
  }));
  await upsertContents(tx, stored);
  await storeReports(tx, stored);
  await storeAttemptWords(tx, stored.map(({ id, held, projected: { summary, messages, saidElsewhere } }) => ({
    id, isNew: held === null, summary, messages: [...messages, ...saidElsewhere],
  })));
  return stored;
}

type AttemptPlace = { attempt: ProjectedAttempt; callId: number; campaignId: number | null; agentId: number | null };

async function upsertAttempts(tx: Statements, places: readonly AttemptPlace[]): Promise<Map<string, number>> {
  const rows = places.map(({ attempt: a, callId, campaignId, agentId }) => Prisma.sql`(${a.callEventUuid}, ${callId}, ${campaignId},
    ${agentId}, ${a.number}, ${a.status}, ${a.outcome}, ${a.callStatus}, ${a.startedAt}, ${a.startedAtSent}, ${a.endedAt},
    ${a.durationSeconds}, ${a.billDurationSeconds}, ${a.initialLanguage}, ${a.finalLanguage}, ${a.voiceGender}, ${a.result},
    ${a.sentiment}, ${a.receivedAt}, ${a.revisionCount})`);
  const written = await tx.insertReturning<{ id: number; eventUuid: string }>({ into: Prisma.sql`INSERT INTO attempts (event_uuid, call_id, campaign_id, agent_id, number, status, outcome, call_status, started_at,
      started_at_sent, ended_at, duration_seconds, bill_duration_seconds, initial_language, final_language, voice_gender, result,
      sentiment, received_at, revision_count)`, rows, after: Prisma.sql`ON CONFLICT (event_uuid) DO UPDATE SET call_id = excluded.call_id, campaign_id = excluded.campaign_id,
      agent_id = excluded.agent_id, number = excluded.number, status = excluded.status, outcome = excluded.outcome,
      call_status = excluded.call_status, started_at = excluded.started_at, started_at_sent = excluded.started_at_sent,
      ended_at = excluded.ended_at, duration_seconds = excluded.duration_seconds,
      bill_duration_seconds = excluded.bill_duration_seconds, initial_language = excluded.initial_language,
      final_language = excluded.final_language, voice_gender = excluded.voice_gender, result = excluded.result,
      sentiment = excluded.sentiment, received_at = excluded.received_at, revision_count = excluded.revision_count
    RETURNING id, event_uuid AS "eventUuid"` });
  return new Map(written.map(({ id, eventUuid }) => [eventUuid, id]));
}

const jsonOrNull = (list: readonly unknown[]): string | null => (list.length === 0 ? null : JSON.stringify(list));

async function upsertContents(tx: Statements, stored: readonly StoredAttempt[]): Promise<void> {
  const rows = stored.map(({ id, projected: p }) => Prisma.sql`(${id}, ${p.summary}, ${p.resultSent}, ${p.lastAnswer},
    ${p.recordingKey}, ${p.conversationPath}, ${p.traceId}, ${jsonOrNull(p.messages)}, ${p.transcriptSource},
    ${jsonOrNull(p.saidElsewhere)}, ${p.claimedMessages}, ${jsonOrNull(p.warnings)})`);
  await tx.insert({ into: Prisma.sql`INSERT INTO attempt_contents (attempt_id, summary, result_sent, last_answer, recording_key, conversation_path, trace_id,
      messages, transcript_source, said_elsewhere, claimed_messages, warnings)`, rows, after: Prisma.sql`ON CONFLICT (attempt_id) DO UPDATE SET summary = excluded.summary, result_sent = excluded.result_sent,
      last_answer = excluded.last_answer, recording_key = excluded.recording_key, conversation_path = excluded.conversation_path,
      trace_id = excluded.trace_id, messages = excluded.messages, transcript_source = excluded.transcript_source,
      said_elsewhere = excluded.said_elsewhere, claimed_messages = excluded.claimed_messages, warnings = excluded.warnings` });
}
