import { z } from 'zod';
import type { AttemptRow, SingleAttempt } from '@/lib/attempts/types';
import type { CallRow, SingleCall } from '@/lib/calls/types';
import type { CampaignFigures } from '@/lib/campaigns/types';
import type { Metrics } from '@/lib/metrics/types';
import { OUTCOMES, SENTIMENTS, TRANSCRIPT_SOURCES } from '@/lib/hubtalk/types';
import { Snippet } from '@/lib/search/schema';
import { COLUMN_KINDS, type VariableSummary } from '@/lib/variables/types';
import { AnswerInWords, NoteAnswer, ReviewAnswer } from './review-answers';
import { count, instant, isExactly, orNull, sent, seconds, words } from './values';

const Outcome = z.enum(OUTCOMES);
const Sentiment = z.enum(SENTIMENTS);
const snippets = z.array(z.strictObject(Snippet.shape)).optional().describe('Where the words of `q` were found; only when it is given');

const attempt = {
  callEventUuid: words, callUuid: words, campaignUuid: orNull(words), attemptNumber: orNull(z.int()), status: orNull(words), outcome: Outcome,
  callStatus: orNull(words), startedAt: instant, endedAt: orNull(instant), durationSeconds: orNull(seconds), billDurationSeconds: orNull(seconds),
  initialLanguage: orNull(words), finalLanguage: orNull(words), voiceGender: orNull(words), result: orNull(words), sentiment: Sentiment,
  summary: orNull(words), recordingKey: orNull(words), agentUuid: orNull(words), agentName: orNull(words), receivedAt: instant, snippets,
};

/** One dial attempt, in lists. */
export const Attempt = z.strictObject(attempt);
isExactly<AttemptRow, z.infer<typeof Attempt>>(true);

/** One dial attempt with its transcript, reports and warnings. */
export const AttemptWithTranscript = z.strictObject({
  ...attempt,
  messages: z.array(z.strictObject({ role: words, content: words, at: orNull(words) })),
  transcriptSource: orNull(z.enum(TRANSCRIPT_SOURCES)),
  reports: z.array(z.strictObject({ uuid: orNull(words), name: words, content: orNull(words), result: sent })),
  warnings: z.array(z.strictObject({ code: words, field: words, message: words })),
});
isExactly<SingleAttempt, z.infer<typeof AttemptWithTranscript>>(true);

const call = {
  callUuid: words, campaignUuid: orNull(words), campaignName: orNull(words), type: orNull(words), phoneNumber: orNull(words),
  callStatus: orNull(words), outcome: Outcome, result: orNull(words), sentiment: Sentiment, attemptCount: count, reached: z.boolean(),
  firstAttemptAt: instant, lastAttemptAt: instant, durationSeconds: orNull(seconds), billDurationSeconds: orNull(seconds),
  agentUuid: orNull(words), agentName: orNull(words), initialLanguage: orNull(words), finalLanguage: orNull(words), summary: orNull(words),
  tags: z.array(words), review: orNull(ReviewAnswer), noteCount: count,
  variables: z.array(z.strictObject({ name: words, value: sent, columnNumber: orNull(z.int()), isMasked: z.literal(true).optional() })), snippets,
};

/** One customer in one campaign, in lists. */
export const Call = z.strictObject(call);
isExactly<CallRow, z.infer<typeof Call>>(true);

/** One customer in one campaign with all attempts, notes and answers. */
export const CallWithAttempts = z.strictObject({ ...call, attempts: z.array(AttemptWithTranscript), notes: z.array(NoteAnswer), scorecard: z.array(AnswerInWords) });
isExactly<SingleCall, z.infer<typeof CallWithAttempts>>(true);

const figures = {
  calls: count, reachedCalls: count, attempts: count, answeredAttempts: count, durationSeconds: orNull(seconds), billDurationSeconds: orNull(seconds),
  byOutcome: z.record(Outcome, count), byResult: z.record(words, count), bySentiment: z.record(Sentiment, count),
};

/** A campaign with the figures of all its calls. */
export const Campaign = z.strictObject({
  campaignUuid: words, name: words, givenName: orNull(words), ...figures,
  agents: z.array(z.strictObject({ agentUuid: orNull(words), agentName: orNull(words) })),
  firstAttemptAt: orNull(instant), lastAttemptAt: orNull(instant),
});
isExactly<CampaignFigures, z.infer<typeof Campaign>>(true);

/** Figures over the whole filtered set. */
export const MetricsAnswer = z.strictObject({
  ...figures,
  byAttemptNumber: z.array(z.strictObject({ attemptNumber: orNull(z.int()), attempts: count, answered: count })),
  byDay: z.array(z.strictObject({ day: z.iso.date(), attempts: count, answered: count, positive: count, neutral: count, negative: count })),
});
isExactly<Metrics, z.infer<typeof MetricsAnswer>>(true);

/** One column of a campaign's spreadsheet. */
export const Variable = z.strictObject({
  name: words, columnNumber: orNull(z.int()), kind: z.enum(COLUMN_KINDS), distinctCount: count,
  topValues: z.array(z.strictObject({ value: sent, count })),
});
isExactly<VariableSummary, z.infer<typeof Variable>>(true);
