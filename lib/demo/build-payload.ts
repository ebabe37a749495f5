import type { DialogueMessage } from './dialogue';
import type { PlannedAttempt, PlannedCall } from './plan-call';
import { dynamicReports } from './reports';
import { createRandom, type Random } from './random';

/** One webhook body before it becomes text. Bent by the traps, so nothing more is promised of it. */
export type Payload = Record<string, unknown>;

export type TimestampStyle = 'empty' | 'iso' | 'seconds';

/** The body that the sender would post once an attempt is over, in the documentation's order of fields. */
export function buildPayload(call: PlannedCall, attempt: PlannedAttempt): Payload {
  const { dialogue, eventUuid } = attempt;
  const random = createRandom(`payload/${eventUuid}`);
  const durationSeconds = Math.round((attempt.endedMs - attempt.startedMs) / 1000);
  const result = dialogue ? dialogue.branch.result : resultOfUnanswered(attempt, random);
  return {
    call_event_uuid: eventUuid,
    call_type: call.campaign.inbound ? 'inbound' : 'outbound',
    call_uuid: call.callUuid,
    phone_number: call.phone,
    call_status: callStatus(call, attempt, random),
    agent_wb_name: call.agent.name,
    agent_uuid: call.agentUuid,
    call_campaign_uuid: call.campaignUuid,
    attempt_number: call.campaign.inbound ? null : attempt.number,
    status: attempt.status,
    call_datetime: isoSeconds(attempt.startedMs),
    end_datetime: isoSeconds(attempt.endedMs),
    duration: dialogue ? durationSeconds : 0,
    bill_duration: dialogue ? billSeconds(durationSeconds, random) : 0,
    initial_language: dialogue?.initialLanguage ?? call.campaign.scripts[0]?.[0].language ?? '',
    final_language: dialogue?.finalLanguage ?? '',
    voice_gender: call.agent.voice,
    result,
    final_result: result,
    ...(dialogue ? spokenFields(call, attempt, random) : silentFields(call, attempt)),
    extra_variables: call.variables,
    answers: {},
    ...lastFields(dialogue?.messages ?? []),
  };
}

/** `role: text` lines, as `full_transcript` has them. */
export function transcriptText(messages: readonly DialogueMessage[]): string {
  return messages.map(({ role, content }) => `${role}: ${content}`).join('\n');
}

/** The sender's form of an instant: no milliseconds. */
export function isoSeconds(instantMs: number): string {
  return new Date(instantMs).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function callStatus({ attempts }: PlannedCall, attempt: PlannedAttempt, random: Random): string {
  if (attempt.dialogue) return 'COMPLETED';
  const isDialledAgain = attempt !== attempts.at(-1);
  if (isDialledAgain && random.chance(0.25)) return 'PENDING';
  return attempt.status === 'FAILED' ? 'FAILED' : 'COMPLETED';
}

function resultOfUnanswered({ status }: PlannedAttempt, random: Random): string {
  if (random.chance(0.3)) return '';
  return { NO_ANSWER: 'CALL_NOT_ANSWERED', BUSY: 'CALL_BUSY', FAILED: 'CALL_FAILED', ANSWERED: '' }[status];
}

/** Mostly a little less than the conversation, sometimes rounded up to whole six seconds (trap 29). */
function billSeconds(durationSeconds: number, random: Random): number {
  return random.chance(0.3) ? Math.ceil(durationSeconds / 6) * 6 : Math.max(1, durationSeconds - random.int(0, 4));
}

function spokenFields(call: PlannedCall, attempt: PlannedAttempt, random: Random): Payload {
  const { dialogue, eventUuid, startedMs } = attempt;
  if (!dialogue) return {};
  const style = dialogue.recordingKey ? 'iso' : random.weighted<TimestampStyle>([['empty', 9], ['iso', 9], ['seconds', 2]]);
  const { messages } = dialogue;
  return {
    audio_recording_url: dialogue.recordingKey ?? '',
    full_transcript: transcriptText(messages),
    conversation: { assistant: textsOf(messages, 'assistant'), user: textsOf(messages, 'user') },
    conversation_path: `/logs/llm/${eventUuid}`,
    mapped_answers: {
      messages: messages.map(({ role, content, atSeconds }) => ({ role, content, timestamp: timestampOf(style, startedMs, atSeconds) })),
      summary: {
        total_messages: messages.length,
        user_messages: textsOf(messages, 'user').length,
        assistant_messages: textsOf(messages, 'assistant').length,
      },
    },
    summary: dialogue.summary,
    sentiment_analysis: dialogue.sentiment === 'none' ? '' : dialogue.sentiment,
    analytics_data: analytics(call, attempt, dynamicReports(call, dialogue, random)),
  };
}

function timestampOf(style: TimestampStyle, startedMs: number, atSeconds: number): unknown {
  if (style === 'empty') return '';
  return style === 'seconds' ? atSeconds : new Date(startedMs + Math.round(atSeconds * 1000)).toISOString();
}

function silentFields(call: PlannedCall, attempt: PlannedAttempt): Payload {
  return {
    audio_recording_url: '',
    full_transcript: '',
    conversation: { assistant: [], user: [] },
    conversation_path: `/logs/llm/${attempt.eventUuid}`,
    mapped_answers: {},
    summary: '',
    sentiment_analysis: '',
    analytics_data: analytics(call, attempt, { reports: [] }),
  };
}

function analytics(call: PlannedCall, attempt: PlannedAttempt, dynamic: unknown): Payload {
  return {
    trace_id: null,
    agent_id: call.agentUuid,
    user_id: call.phone,
    conversation_id: attempt.eventUuid,
    reports: { dynamic_reports: dynamic },
  };
}

function lastFields(messages: readonly DialogueMessage[]): Payload {
  const text = transcriptText(messages.slice(0, Math.max(1, messages.length - 2)));
  return { last_answer: messages.findLast(({ role }) => role === 'user')?.content ?? '', text_detail: text, answer: text };
}

function textsOf(messages: readonly DialogueMessage[], role: string): string[] {
  return messages.filter((message) => message.role === role).map(({ content }) => content);
}
