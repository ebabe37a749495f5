import type { SingleAttempt } from '@/lib/attempts/types';
import type { JsonValue } from '@/lib/format/json-value';
import type { Outcome, Sentiment } from '@/lib/hubtalk/types';
import type { Note } from '@/lib/notes/types';
import type { CallWork, ScorecardAnswer } from '@/lib/reviews/types';
import type { Snippet } from '@/lib/search/schema';

/** One entry of `extra_variables`. `value` keeps its JSON type; `formatVariableValue` of lib/format makes it text. */
export type CallVariable = {
  name: string;
  value: JsonValue;
  columnNumber: number | null;
  /** only where it is so: `value` is not, or not wholly, what was sent */
  isMasked?: true;
};

/**
 * One customer in one campaign (call_uuid): CONTRACT.md §5. Outcome, result, sentiment, agent, languages and summary are those
 * of the deciding attempt, `callStatus` that of the last one, durations are sums over attempts (null when none has one).
 */
export type CallRow = CallWork & {
  callUuid: string;
  /** null for inbound calls */
  campaignUuid: string | null;
  /** the given name, else the short uuid */
  campaignName: string | null;
  /** inbound | outbound | another word as sent */
  type: string | null;
  phoneNumber: string | null;
  callStatus: string | null;
  outcome: Outcome;
  result: string | null;
  sentiment: Sentiment;
  attemptCount: number;
  reached: boolean;
  firstAttemptAt: string;
  lastAttemptAt: string;
  durationSeconds: number | null;
  billDurationSeconds: number | null;
  agentUuid: string | null;
  agentName: string | null;
  initialLanguage: string | null;
  finalLanguage: string | null;
  summary: string | null;
  /** by column number (nulls last), name, occurrence */
  variables: CallVariable[];
  /** where the words of `q` were found; only in lists that were asked with it */
  snippets?: Snippet[];
};

/** The single form of a call: with its attempts, by attempt number, start and arrival, its notes and the answers of its review. */
export type SingleCall = CallRow & { attempts: SingleAttempt[]; notes: Note[]; scorecard: ScorecardAnswer[] };

/** Another call with the same number, as the call page tells of it. */
export type SameNumberCall =
  & Pick<CallRow, 'callUuid' | 'type' | 'campaignName' | 'outcome' | 'sentiment' | 'result' | 'attemptCount' | 'lastAttemptAt'>;

/** `phoneDigits`: to list all of them; null for who sees no numbers. */
export type SameNumber = { calls: SameNumberCall[]; hasMore: boolean; phoneDigits: string | null };
