import { boundedKey } from './bounded-key';
import { warnUnread } from './containers';
import { readAnalytics } from './analytics';
import { readConversation } from './conversation';
import type { JsonObject } from './json';
import { jsonPath } from './json-path';
import { readMappedAnswers } from './messages';
import { readInstant } from './read-instant';
import { readPhoneNumber, readRecordingKey, readWord } from './read-words';
import { readLine, readText } from './read-text';
import { readAttemptNumber, readSeconds } from './read-whole';
import { readResult, readSentiment, readSummary } from './results';
import { warnOfReversedTimes } from './reversed-times';
import { type Identity, Payload, READ_FIELDS } from './schema';
import type { Revision } from './types';
import { readVariables } from './variables';
import { WarningList } from './warning-list';

/**
 * One delivery, cleaned: every shape of PAYLOAD-TRAPS.md is read, what cannot be read is a warning and never an exception.
 * The ids come from `Identity`, which has looked at them before.
 */
export function normalise(json: JsonObject, { call_event_uuid: callEventUuid, call_uuid: callUuid }: Identity): Revision {
  const warnings = new WarningList();
  const sent = Payload.parse(json);
  warnUnread(json, READ_FIELDS, { pathOf: (key) => jsonPath(key), warnings });
  const line = (field: keyof Payload) => readLine(sent[field], field, warnings);
  const text = (field: keyof Payload) => readText(sent[field], field, warnings);
  const id = (field: keyof Payload) => {
    const name = line(field)?.toLowerCase();
    return name === undefined ? null : boundedKey(name);
  };
  const analytics = readAnalytics(sent.analytics_data, warnings);
  const revision = {
    callEventUuid,
    callUuid,
    type: readWord('call_type', sent.call_type, warnings),
    phoneNumber: readPhoneNumber(sent.phone_number, warnings),
    callStatus: readWord('call_status', sent.call_status, warnings),
    agentName: line('agent_wb_name'),
    agentUuid: id('agent_uuid'),
    campaignUuid: id('call_campaign_uuid'),
    attemptNumber: readAttemptNumber(sent.attempt_number, 'attempt_number', warnings),
    status: readWord('status', sent.status, warnings),
    startedAt: readInstant(sent.call_datetime, 'call_datetime', warnings),
    endedAt: readInstant(sent.end_datetime, 'end_datetime', warnings),
    durationSeconds: readSeconds(sent.duration, 'duration', warnings),
    billDurationSeconds: readSeconds(sent.bill_duration, 'bill_duration', warnings),
    initialLanguage: line('initial_language'),
    finalLanguage: line('final_language'),
    voiceGender: line('voice_gender'),
    result: readResult({ result: line('result'), finalResult: line('final_result') }, warnings),
    sentiment: readSentiment(line('sentiment_analysis'), analytics.reports, warnings),
    summary: readSummary(text('summary'), analytics.reports, warnings),
    recordingKey: readRecordingKey(sent.audio_recording_url, warnings),
    conversationPath: line('conversation_path'),
    traceId: analytics.traceId,
    lastAnswer: text('last_answer'),
    ...readMappedAnswers(sent.mapped_answers, warnings),
    fullTranscript: text('full_transcript'),
    textDetail: text('text_detail'),
    answer: text('answer'),
    conversation: readConversation(sent.conversation, warnings),
    reports: analytics.reports,
    variables: readVariables(sent.extra_variables, warnings),
  };
  warnOfReversedTimes(revision, warnings);
  return { ...revision, warnings: warnings.list() };
}
