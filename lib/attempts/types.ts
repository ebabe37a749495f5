import type { JsonValue } from '@/lib/format/json-value';
import type { Message, Outcome, Sentiment, TranscriptSource, Warning } from '@/lib/hubtalk/types';
import type { Snippet } from '@/lib/search/schema';

/** One dial attempt (call_event_uuid) as pages, API and exports see it: CONTRACT.md §5. Instants are UTC ISO 8601 with `Z`. */
export type AttemptRow = {
  callEventUuid: string;
  callUuid: string;
  campaignUuid: string | null;
  attemptNumber: number | null;
  /** as sent */
  status: string | null;
  outcome: Outcome;
  callStatus: string | null;
  /** the arrival where the payload has no call_datetime (trap 4; `warnings` says so) */
  startedAt: string;
  endedAt: string | null;
  durationSeconds: number | null;
  billDurationSeconds: number | null;
  initialLanguage: string | null;
  finalLanguage: string | null;
  voiceGender: string | null;
  /** trimmed, upper-case */
  result: string | null;
  sentiment: Sentiment;
  summary: string | null;
  recordingKey: string | null;
  agentUuid: string | null;
  agentName: string | null;
  receivedAt: string;
  /** where the words of `q` were found; only in lists that were asked with it */
  snippets?: Snippet[];
};

export type AttemptReport = {
  uuid: string | null;
  name: string;
  content: string | null;
  /** in the JSON type that was sent */
  result: JsonValue;
};

/** The single form of an attempt. */
export type SingleAttempt = AttemptRow & {
  messages: Message[];
  transcriptSource: TranscriptSource | null;
  reports: AttemptReport[];
  warnings: Warning[];
};

/** What the overview shows of an attempt that has just come in. */
export type NewestAttempt = AttemptRow & { phoneNumber: string | null; campaignName: string | null };

/** One body that HubTalk sent for an attempt; `bodyText` is pretty-printed when it is JSON. */
export type AttemptRevision = { deliveryId: number; receivedAt: string; duplicates: number; bodyText: string };

/** What the contract's form leaves out and the call page shows; absent values are null. */
export type AttemptDetails = {
  /** false = `startedAt` is the arrival */
  startedAtSent: boolean;
  /** the result as sent, when it differs from its key */
  resultSent: string | null;
  lastAnswer: string | null;
  conversationPath: string | null;
  traceId: string | null;
  /** the sender's count of messages: a claim (trap 17) */
  claimedMessages: number | null;
};
