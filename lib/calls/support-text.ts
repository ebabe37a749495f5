import type { AttemptDetails, SingleAttempt } from '@/lib/attempts/types';

type SupportFacts = Pick<SingleAttempt, 'callEventUuid' | 'callUuid' | 'campaignUuid' | 'recordingKey' | 'receivedAt'>
  & Pick<AttemptDetails, 'traceId' | 'conversationPath'>;

/** The payload's own names, in any language: who reads it knows the payload. */
export type SupportLine = [name: string, text: string];

/** What HubTalk's support asks for to find an attempt in its logs; without what was not sent. A path is text, never a link (trap 33). */
export function supportLines(facts: SupportFacts): SupportLine[] {
  const lines: [string, string | null][] = [
    ['call_event_uuid', facts.callEventUuid],
    ['call_uuid', facts.callUuid],
    ['call_campaign_uuid', facts.campaignUuid],
    ['trace_id', facts.traceId],
    ['conversation_path', facts.conversationPath],
    ['audio_recording_url', facts.recordingKey],
    ['received_at', facts.receivedAt],
  ];
  return lines.flatMap(([name, text]): SupportLine[] => (text === null ? [] : [[name, text]]));
}

/** The same as one text to paste into a letter. */
export function supportText(facts: SupportFacts): string {
  return supportLines(facts).map(([name, text]) => `${name}: ${text}`).join('\n');
}
