import 'server-only';
import type { Statements } from '@/lib/db/statements';
import { compareAttempts, computeCall } from '@/lib/hubtalk/call';
import type { CallFacts, CallFigures, ProjectedAttempt } from '@/lib/hubtalk/types';
import { storeCallWords } from '@/lib/search/mutations/store-words';
import { Prisma } from '@/prisma/sqlite/client/client';
import { foldFacts, type OrderedAttempt, planFacts } from './call-facts';
import { known } from './known';
import { listCallAttempts, type RowOfCall } from './list-call-attempts';
import { loadStoredFacts, reloadAttempts } from './load-call-facts';
import { phoneDigits } from './phone-digits';
import { storeCampaigns } from './store-references';
import { storeVariables } from './store-variables';
import type { StoredAttempt } from './types';

/** Recomputes the calls of these attempts, also those that an attempt has left. */
export async function storeCalls(tx: Statements, stored: readonly StoredAttempt[]): Promise<void> {
  const left = stored.flatMap(({ held, callId }) => (held !== null && held.callId !== callId ? [held.callId] : []));
  await recomputeCalls(tx, [...new Set([...stored.map(({ callId }) => callId), ...left])], stored);
}

/** Recomputes calls from all their attempts (trap 3), of which `stored` are at hand; a call without any attempt goes. */
export async function recomputeCalls(tx: Statements, callIds: readonly number[], stored: readonly StoredAttempt[]): Promise<void> {
  const rows = await listCallAttempts(tx, callIds);
  const empty = callIds.filter((id) => !rows.has(id));
  if (empty.length > 0) await tx.execute(Prisma.sql`DELETE FROM calls WHERE id IN (${Prisma.join(empty)})`);
  const ordered = new Map([...rows].map(([callId, attempts]) => [callId, attempts.sort(compareAttempts)]));
  const facts = await workOutFacts(tx, ordered, stored);
  const campaigns = await campaignIds(tx, [...facts.values()], stored);
  const calls = [...ordered].map(([id, attempts]): CallRow => {
    const held = facts.get(id);
    if (!held) throw new Error('a call has no facts');
    const figures = computeCall(attempts);
    const deciding = attempts.find(({ callEventUuid }) => callEventUuid === figures.decidingEventUuid);
    const campaignId = held.campaignUuid === null ? null : known(campaigns, held.campaignUuid);
    return { id, facts: held, figures, campaignId, agentId: deciding?.agentId ?? null, decidingAttemptId: deciding?.id ?? null };
  });
  await updateCalls(tx, calls);
  await alignCampaigns(tx, calls.filter(({ id, campaignId }) => ordered.get(id)?.some((attempt) => attempt.campaignId !== campaignId)));
  const made = new Set(stored.filter(({ isNewCall }) => isNewCall).map(({ callId }) => callId));
  const held = calls.map(({ id, facts: { campaignUuid, variables }, campaignId }) => ({
    callId: id, campaignUuid, campaignId, variables, isNew: made.has(id),
  }));
  await storeVariables(tx, held);
  await storeCallWords(tx, held);
}

/** Mostly those of the attempts at hand; an earlier attempt of the call may have named another. */
async function campaignIds(tx: Statements, facts: readonly CallFacts[], stored: readonly StoredAttempt[]): Promise<Map<string, number>> {
  const ids = new Map(stored.flatMap(({ projected: { campaignUuid }, campaignId }): [string, number][] =>
    campaignUuid === null || campaignId === null ? [] : [[campaignUuid, campaignId]]));
  const others = facts.flatMap(({ campaignUuid }) => (campaignUuid === null || ids.has(campaignUuid) ? [] : [campaignUuid]));
  for (const [uuid, id] of await storeCampaigns(tx, others)) ids.set(uuid, id);
  return ids;
}

type CallRow = {
  id: number;
  facts: CallFacts;
  figures: CallFigures;
  campaignId: number | null;
  agentId: number | null;
  decidingAttemptId: number | null;
};

async function workOutFacts(tx: Statements, ordered: ReadonlyMap<number, RowOfCall[]>, stored: readonly StoredAttempt[]): Promise<Map<number, CallFacts>> {
  const atHand = new Map(stored.map((attempt) => [attempt.id, attempt]));
  const plans = [...ordered].map(([callId, rows]) => {
    const attempts = rows.map(({ id }): OrderedAttempt => {
      const fresh = atHand.get(id);
      return { id, projected: fresh?.projected ?? null, isNew: fresh !== undefined && fresh.held === null };
    });
    return { callId, attempts, plan: planFacts(attempts) };
  });
  const appended = plans.filter(({ plan }) => plan === 'append').map(({ callId }) => callId);
  const reread = plans.filter(({ plan }) => plan === 'reread').flatMap(({ attempts }) => attempts.filter(({ projected }) => projected === null));
  const earlier = await loadStoredFacts(tx, appended);
  const reloaded = await reloadAttempts(tx, reread.map(({ id }) => id));
  return new Map(plans.map(({ callId, attempts }) => {
    const projected = attempts.flatMap((attempt): ProjectedAttempt[] => {
      const found = attempt.projected ?? reloaded.get(attempt.id);
      return found ? [found] : [];
    });
    return [callId, foldFacts(earlier.get(callId) ?? null, projected)];
  }));
}

/** The casts are for PostgreSQL, to which parameters of a VALUES list are text; SQLite keeps what it is given. */
async function updateCalls(tx: Statements, calls: readonly CallRow[]): Promise<void> {
  if (calls.length === 0) return;
  const rows = calls.map(({ id, facts, figures: f, campaignId, agentId, decidingAttemptId }) => Prisma.sql`(${id}, ${campaignId},
    ${facts.type}, ${facts.phoneNumber}, ${phoneDigits(facts.phoneNumber)}, ${f.callStatus}, ${f.outcome}, ${f.result}, ${f.sentiment},
    ${agentId}, ${f.initialLanguage}, ${f.finalLanguage}, ${f.voiceGender}, ${decidingAttemptId}, ${f.attemptCount},
    ${f.answeredCount}, ${f.reached}, ${f.firstAttemptAt}, ${f.lastAttemptAt}, ${f.durationSeconds}, ${f.billDurationSeconds})`);
  await tx.execute(Prisma.sql`
    WITH fresh (id, campaign_id, type, phone_number, phone_digits, call_status, outcome, result, sentiment, agent_id,
      initial_language, final_language, voice_gender, deciding_attempt_id, attempt_count, answered_count, reached, first_attempt_at,
      last_attempt_at, duration_seconds, bill_duration_seconds) AS (VALUES ${Prisma.join(rows)})
    UPDATE calls SET campaign_id = CAST(fresh.campaign_id AS INTEGER), type = fresh.type, phone_number = fresh.phone_number,
      phone_digits = fresh.phone_digits, call_status = fresh.call_status, outcome = fresh.outcome, result = fresh.result,
      sentiment = fresh.sentiment, agent_id = CAST(fresh.agent_id AS INTEGER), initial_language = fresh.initial_language,
      final_language = fresh.final_language, voice_gender = fresh.voice_gender,
      deciding_attempt_id = CAST(fresh.deciding_attempt_id AS INTEGER), attempt_count = CAST(fresh.attempt_count AS INTEGER),
      answered_count = CAST(fresh.answered_count AS INTEGER), reached = CAST(fresh.reached AS BOOLEAN),
      first_attempt_at = CAST(fresh.first_attempt_at AS TIMESTAMP), last_attempt_at = CAST(fresh.last_attempt_at AS TIMESTAMP),
      duration_seconds = CAST(fresh.duration_seconds AS INTEGER), bill_duration_seconds = CAST(fresh.bill_duration_seconds AS INTEGER)
    FROM fresh WHERE calls.id = CAST(fresh.id AS INTEGER)`);
}

/** An attempt that was sent without a campaign, or with another, belongs to its call's: a call is in one campaign. */
async function alignCampaigns(tx: Statements, calls: readonly CallRow[]): Promise<void> {
  for (const { id, campaignId } of calls) {
    await tx.execute(Prisma.sql`UPDATE attempts SET campaign_id = ${campaignId} WHERE call_id = ${id}`);
  }
}

