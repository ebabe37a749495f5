import 'server-only';
import { SENTIMENTS } from '@/lib/hubtalk/types';
import type { Prisma } from '@/prisma/sqlite/client/client';
import { type Review, REVIEW_STATUSES } from '../types';

export const REVIEW_SELECT = {
  callUuid: true, status: true, attemptUuid: true, botSentiment: true, botResult: true, sentimentAgreed: true, humanSentiment: true, resultAgreed: true,
  humanResult: true, scorePercent: true, isFailed: true, comment: true, reviewerName: true, reviewedAt: true, createdAt: true, updatedAt: true,
  version: true,
} as const satisfies Prisma.ReviewSelect;

type Row = Prisma.ReviewGetPayload<{ select: typeof REVIEW_SELECT }>;

/** A stored review as its readers have it. */
export function reviewOf(row: Row): Review {
  const {
    attemptUuid, botResult, sentimentAgreed, resultAgreed, humanResult, scorePercent, isFailed, comment, reviewerName, version,
  } = row;
  return {
    attemptUuid, botResult, sentimentAgreed, resultAgreed, humanResult, scorePercent, isFailed, comment, reviewerName, version,
    status: REVIEW_STATUSES.find((known) => known === row.status) ?? 'to_review',
    botSentiment: sentimentOrNull(row.botSentiment),
    humanSentiment: sentimentOrNull(row.humanSentiment),
    reviewedAt: row.reviewedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

const sentimentOrNull = (word: string | null) => SENTIMENTS.find((known) => known === word) ?? null;
