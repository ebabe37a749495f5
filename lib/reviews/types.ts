import type { Sentiment } from '@/lib/hubtalk/types';
import type { Answer, Criterion } from '@/lib/scorecard/types';

/** In a filter, `none` beside them stands for calls without a review. */
export const REVIEW_STATUSES = ['to_review', 'reviewed', 'disputed'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

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

/** What the form of a call begins with. */
export type ReviewForm = {
  callUuid: string;
  /** the deciding attempt now, and what the bot says of it */
  bot: { attemptUuid: string | null; sentiment: Sentiment; result: string | null };
  review: Review | null;
  answers: Answer[];
  /** those that are asked now, then retired ones that this review answered */
  criteria: Criterion[];
};
