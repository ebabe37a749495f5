import type { Sentiment } from '@/lib/hubtalk/types';
import type { Answer, Criterion } from '@/lib/scorecard/types';

/** In a filter, `none` beside them stands for calls without a review. */
export const REVIEW_STATUSES = ['to_review', 'reviewed', 'disputed'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** Whether a critical criterion was not met. */
export const VERDICTS = ['passed', 'failed'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** With what the bot found. */
export const AGREEMENTS = ['yes', 'no'] as const;

/** Why a call waits for a review (docs/reviews.md); `manual`: because somebody said so. */
export const QUEUE_RULES = ['negative', 'unmapped', 'long', 'random', 'manual'] as const;
export type QueueRule = (typeof QUEUE_RULES)[number];

/** In a filter: one of the rules, or `any` of them. */
export const QUEUE_WORDS = [...QUEUE_RULES, 'any'] as const;
export type QueueWord = (typeof QUEUE_WORDS)[number];

/** What a person found of a call. Instants are UTC; null is what was not judged. */
export type Review = {
  status: ReviewStatus;
  /** the attempt that was judged: the call's deciding one then */
  attemptUuid: string | null;
  /** as the bot had them when they were judged */
  botSentiment: Sentiment | null;
  botResult: string | null;
  sentimentAgreed: boolean | null;
  /** the reviewer's word: the bot's where he agreed */
  humanSentiment: Sentiment | null;
  resultAgreed: boolean | null;
  humanResult: string | null;
  /** weighted mean of the answered criteria as it was when it was saved, one decimal */
  scorePercent: number | null;
  /** whether a critical criterion was not met */
  isFailed: boolean | null;
  comment: string | null;
  /** who saved it last as reviewed or disputed; null while it is to be reviewed */
  reviewerName: string | null;
  reviewedAt: string | null;
  createdAt: string;
  updatedAt: string;
  /** goes up with every save */
  version: number;
};

/** One answered criterion in words. */
export type ScorecardAnswer = { name: string; kind: Criterion['kind']; isCritical: boolean; answer: number | null };

/** What people say of a call; `tags` in order of folded letters. */
export type CallWork = { tags: string[]; review: Review | null; noteCount: number };

/** What the form of a call begins with. */
export type ReviewForm = {
  callUuid: string;
  campaignUuid: string | null;
  /** the deciding attempt now, and what the bot says of it */
  bot: { attemptUuid: string | null; sentiment: Sentiment; result: string | null };
  review: Review | null;
  answers: Answer[];
  /** those that are asked now, then retired ones that this review answered */
  criteria: Criterion[];
};

/** `share` of `judged`, 0 to 1; null where nothing was judged. */
export type Agreement = { judged: number; agreed: number; share: number | null };

/** Scores of calls: their mean in percent with one decimal and the share of failed ones, 0 to 1; null where none was scored. */
export type Scores = { scored: number; scorePercent: number | null; failed: number; failedShare: number | null };

/** docs/metrics.md, "Reviews": figures over all reviewed calls of a filter. */
export type ReviewFigures = Scores & {
  reviewed: number;
  disputed: number;
  toReview: number;
  /** `matrix`: how many calls the bot took for one and the reviewer for another sentiment, of those that were judged */
  sentiment: Agreement & { matrix: { bot: Sentiment; human: Sentiment; calls: number }[] };
  /** `differences`: the most frequent results that a reviewer did not agree with, at most 100; `human` null where he named none */
  result: Agreement & { differences: { bot: string | null; human: string | null; calls: number }[] };
  /** by agent and week of the call's last attempt (Monday to Sunday, workspace), where a call was scored; by agent's name, oldest week first */
  byAgentAndWeek: ({ agentUuid: string | null; agentName: string | null; firstDay: string; lastDay: string } & Scores)[];
};
