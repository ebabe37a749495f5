import { statementsOf } from '@/lib/db/statements';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { foldText } from '@/lib/format/fold-text';
import { storeAttemptWords, storeCallWords } from '@/lib/search/mutations/store-words';
import { attemptUuid, decidingOf, type SampleAttempt, type SampleCall, sumOf } from './sample-calls';

/**
 * Writes calls as ingest leaves them. Ingest's own tests hold the projection to the payload; here its rows are given, so that
 * a test of a read fails for the read alone.
 */
export async function storeSampleCalls(calls: readonly SampleCall[], { timeZone = 'Asia/Almaty' } = {}): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.setting.upsert({
      where: { key: 'timeZone' }, update: {}, create: { key: 'timeZone', value: JSON.stringify(timeZone), updatedAt: new Date(0) },
    });
    for (const call of calls) {
      await storeCall(tx, call);
      await storeWork(tx, call);
    }
  });
}

async function storeCall(tx: Tx, call: SampleCall): Promise<void> {
  const deciding = decidingOf(call);
  const starts = call.attempts.map(({ startedAt }) => startedAt.getTime());
  const stored = await tx.call.create({
    data: {
      uuid: call.uuid, campaignId: await campaignId(tx, call.campaign), type: call.type, phoneNumber: call.phone,
      phoneDigits: call.phone?.replace(/\D/g, '').replace(/^8(?=\d{10}$)/, '7') ?? null,
      callStatus: call.attempts.at(-1)?.callStatus ?? null, ...decidingFields(deciding), agentId: await agentId(tx, deciding.agent),
      attemptCount: call.attempts.length,
      answeredCount: call.attempts.filter(({ outcome }) => outcome === 'ANSWERED').length,
      reached: call.attempts.some(({ outcome }) => outcome === 'ANSWERED'),
      firstAttemptAt: new Date(Math.min(...starts)), lastAttemptAt: new Date(Math.max(...starts)),
      durationSeconds: sumOf(call.attempts.map(({ durationSeconds }) => durationSeconds)),
      billDurationSeconds: sumOf(call.attempts.map(({ billDurationSeconds }) => billDurationSeconds)),
    },
  });
  const ids = new Map<SampleAttempt, number>();
  for (const [index, attempt] of call.attempts.entries()) {
    ids.set(
      attempt,
      await storeAttempt(tx, { attempt, eventUuid: attemptUuid(call, index), callId: stored.id, campaignId: stored.campaignId }),
    );
  }
  await tx.call.update({ where: { id: stored.id }, data: { decidingAttemptId: ids.get(deciding) ?? null } });
  for (const variable of call.variables)
    await storeVariable(tx, { variable, callId: stored.id, campaign: call.campaign, campaignId: stored.campaignId });
  await storeCallWords(statementsOf(tx), [{ callId: stored.id, isNew: true, variables: call.variables.map(({ sent }) => ({ text: sent === null ? null : String(sent) })) }]);
}

/** What people say of a call. */
async function storeWork(tx: Tx, call: SampleCall): Promise<void> {
  const at = new Date('2026-03-01T00:00:00Z');
  const callUuid = call.uuid;
  if (call.review) {
    const { reviewer, status, scorePercent, isFailed, humanSentiment, humanResult } = call.review;
    const { sentiment: botSentiment, result: botResult } = decidingOf(call);
    await tx.review.create({
      data: {
        callUuid, status, scorePercent, isFailed, humanSentiment, humanResult, botSentiment, botResult, version: 1, createdAt: at, updatedAt: at,
        sentimentAgreed: humanSentiment === null ? null : humanSentiment === botSentiment,
        resultAgreed: humanResult === null ? null : humanResult === botResult,
        reviewerName: reviewer, reviewerFolded: reviewer && foldText(reviewer), reviewedAt: reviewer === null ? null : at,
      },
    });
  }
  for (const name of call.tags) {
    const folded = foldText(name);
    const { id: tagId } = await tx.tag.upsert({ where: { folded }, update: {}, create: { name, folded, createdAt: at } });
    await tx.callTag.create({ data: { callUuid, tagId, authorName: 'test', createdAt: at } });
  }
  const notes = call.notes.map((text, index) => ({ id: `${callUuid}-n${index}`, callUuid, text, authorName: 'test', createdAt: at, updatedAt: at }));
  if (notes.length > 0) await tx.note.createMany({ data: notes });
}

/** Rules of the review queue under which some of few calls wait. */
export const SAMPLE_RULES = { queueNegative: true, queueUnmapped: true, queueLongSeconds: 40, queueRandomPercent: 30 };

export async function storeSampleRules(): Promise<void> {
  await inTransaction((tx) => tx.setting.createMany({
    data: Object.entries(SAMPLE_RULES).map(([key, rule]) => ({ key, value: JSON.stringify(rule), updatedAt: new Date(0) })),
  }));
}

function decidingFields({ outcome, result, sentiment, initialLanguage, finalLanguage, voiceGender }: SampleAttempt) {
  return { outcome, result, sentiment, initialLanguage, finalLanguage, voiceGender };
}

async function campaignId(tx: Tx, uuid: string | null): Promise<number | null> {
  if (uuid === null) return null;
  return (await tx.campaign.upsert({ where: { uuid }, update: {}, create: { uuid } })).id;
}

async function agentId(tx: Tx, uuid: string | null): Promise<number | null> {
  if (uuid === null) return null;
  return (await tx.agent.upsert({ where: { key: uuid }, update: {}, create: { key: uuid, uuid, name: `Agent ${uuid}` } })).id;
}

async function storeAttempt(tx: Tx, { attempt, ...place }: {
  attempt: SampleAttempt;
  eventUuid: string;
  callId: number;
  campaignId: number | null;
}): Promise<number> {
  const { number, callStatus, startedAt, durationSeconds, billDurationSeconds } = attempt;
  const messages = attempt.said.map((content) => ({ role: 'user', content, at: null }));
  const stored = await tx.attempt.create({
    data: {
      ...place, ...decidingFields(attempt), number, callStatus, startedAt, durationSeconds, billDurationSeconds,
      status: attempt.outcome, agentId: await agentId(tx, attempt.agent), startedAtSent: true, receivedAt: startedAt, revisionCount: 1,
      content: {
        create: {
          summary: attempt.summary, lastAnswer: attempt.lastAnswer, recordingKey: `${place.eventUuid}.mp3`,
          messages: JSON.stringify(messages), transcriptSource: messages.length > 0 ? 'messages' : null,
        },
      },
    },
  });
  await storeAttemptWords(statementsOf(tx), [{ id: stored.id, isNew: true, summary: attempt.summary, messages }]);
  for (const [position, { name, result }] of attempt.reports.entries()) {
    const definition = await tx.reportDefinition.upsert({ where: { key: name }, update: {}, create: { key: name, name } });
    const { text, ...forms } = typed(result);
    await tx.report.create({ data: { attemptId: stored.id, position, definitionId: definition.id, result: text, ...forms } });
  }
  return stored.id;
}

async function storeVariable(tx: Tx, { variable, callId, campaign, campaignId: ownCampaignId }: {
  variable: SampleCall['variables'][number];
  callId: number;
  campaign: string | null;
  campaignId: number | null;
}): Promise<void> {
  const { name, columnNumber, occurrence, sent } = variable;
  const key = JSON.stringify([campaign, columnNumber, occurrence, name]);
  const definition = await tx.variableDefinition.upsert({
    where: { key }, update: {}, create: { key, name, columnNumber, occurrence, campaignId: ownCampaignId },
  });
  await tx.variableValue.create({ data: { callId, definitionId: definition.id, ...typed(sent) } });
}

/** A value as its stored columns. */
function typed(sent: string | number | boolean | null) {
  const text = sent === null ? null : String(sent);
  const number = text !== null && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
  return { kind: sent === null ? 'null' : typeof sent, text, folded: text === null ? null : foldText(text), number };
}
