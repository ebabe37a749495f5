/** The effective outcome of an attempt, CONTRACT.md §3. */
export const OUTCOMES = ['ANSWERED', 'NO_ANSWER', 'BUSY', 'FAILED', 'PENDING'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** `none` = unknown or empty; never the same as neutral (trap 14). */
export const SENTIMENTS = ['positive', 'neutral', 'negative', 'none'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/** The transcript source that was used, best first. */
export const TRANSCRIPT_SOURCES = ['messages', 'full_transcript', 'text_detail', 'answer', 'conversation'] as const;
export type TranscriptSource = (typeof TRANSCRIPT_SOURCES)[number];

export type Warning = { code: string; field: string; message: string };

/** `role` as sent, lower-case: assistant, user, operator, system, tool …; `at`: an ISO instant, seconds from the start as sent, or null. */
export type Message = { role: string; content: string; at: string | null };

/** The JSON type that was sent. `text` is digit for digit; `number` where the text is one. */
export type ValueKind = 'string' | 'number' | 'boolean' | 'null' | 'json';
export type TypedValue = { kind: ValueKind; text: string | null; number: number | null };

export type Variable = TypedValue & { name: string; columnNumber: number | null; occurrence: number };
export type Report = { uuid: string | null; name: string; content: string | null; result: TypedValue };

/** One delivery, cleaned but not yet merged. Null and [] mean that it said nothing. */
export type Revision = {
  callEventUuid: string;
  callUuid: string;
  /** inbound | outbound | another word as sent, lower-case */
  type: string | null;
  phoneNumber: string | null;
  callStatus: string | null;
  agentName: string | null;
  agentUuid: string | null;
  campaignUuid: string | null;
  attemptNumber: number | null;
  status: string | null;
  startedAt: Date | null;
  endedAt: Date | null;
  durationSeconds: number | null;
  billDurationSeconds: number | null;
  initialLanguage: string | null;
  finalLanguage: string | null;
  voiceGender: string | null;
  /** as sent, trimmed; `result`, else `final_result` */
  result: string | null;
  sentiment: Sentiment | null;
  summary: string | null;
  recordingKey: string | null;
  conversationPath: string | null;
  traceId: string | null;
  lastAnswer: string | null;
  messages: Message[];
  claimedMessages: number | null;
  fullTranscript: string | null;
  textDetail: string | null;
  answer: string | null;
  conversation: { assistant: string[]; user: string[] } | null;
  reports: Report[];
  variables: Variable[];
  warnings: Warning[];
};

/** A revision with what orders it: `sequence` is the delivery's id and breaks ties of the clock. */
export type ReceivedRevision = { revision: Revision; receivedAt: Date; sequence: number };

/** One attempt as it stands after all its revisions: what the tables hold. */
export type ProjectedAttempt = {
  callEventUuid: string;
  callUuid: string;
  type: string | null;
  phoneNumber: string | null;
  campaignUuid: string | null;
  agentUuid: string | null;
  agentName: string | null;
  number: number | null;
  status: string | null;
  outcome: Outcome;
  callStatus: string | null;
  startedAt: Date;
  startedAtSent: boolean;
  endedAt: Date | null;
  durationSeconds: number | null;
  billDurationSeconds: number | null;
  initialLanguage: string | null;
  finalLanguage: string | null;
  voiceGender: string | null;
  /** trimmed, upper-case key */
  result: string | null;
  /** the raw text, when it differs from the key */
  resultSent: string | null;
  sentiment: Sentiment;
  summary: string | null;
  lastAnswer: string | null;
  recordingKey: string | null;
  conversationPath: string | null;
  traceId: string | null;
  messages: Message[];
  transcriptSource: TranscriptSource | null;
  /** turns of the payload's other transcripts that `messages` lacks: searched, not shown */
  saidElsewhere: Message[];
  claimedMessages: number | null;
  reports: Report[];
  variables: Variable[];
  warnings: Warning[];
  /** arrival of the first revision */
  receivedAt: Date;
  revisionCount: number;
};

/** What an attempt says of its call; folded over the attempts in call order, where a later non-empty value wins. */
export type CallFacts = {
  type: string | null;
  phoneNumber: string | null;
  campaignUuid: string | null;
  /** sorted by column number (nulls last), name, occurrence */
  variables: Variable[];
};

/** The narrow row of an attempt: what a call's figures are computed from. */
export type AttemptOfCall = Pick<
  ProjectedAttempt,
  | 'callEventUuid' | 'number' | 'outcome' | 'callStatus' | 'startedAt' | 'durationSeconds' | 'billDurationSeconds'
  | 'initialLanguage' | 'finalLanguage' | 'voiceGender' | 'result' | 'sentiment' | 'receivedAt'
>;

export type CallFigures = {
  /** of the last attempt */
  callStatus: string | null;
  /** the deciding attempt: the last ANSWERED one, else the last; outcome, result, sentiment, languages, voice and agent are its own */
  decidingEventUuid: string;
  outcome: Outcome;
  result: string | null;
  sentiment: Sentiment;
  initialLanguage: string | null;
  finalLanguage: string | null;
  voiceGender: string | null;
  attemptCount: number;
  answeredCount: number;
  reached: boolean;
  firstAttemptAt: Date;
  lastAttemptAt: Date;
  /** sums; null when no attempt has one */
  durationSeconds: number | null;
  billDurationSeconds: number | null;
};
