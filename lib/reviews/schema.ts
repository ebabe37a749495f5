import { z } from 'zod';
import { SENTIMENTS } from '@/lib/hubtalk/types';
import { LONGEST_COMMENT, LONGEST_RESULT } from './bounds';
import { REVIEW_STATUSES } from './types';

const uuid = z.string().trim().min(1).max(500).transform((text) => text.toLowerCase());
const orNull = z.string().trim().transform((text) => (text === '' ? null : text)).nullable();

export const ReviewStatusWord = z.enum(REVIEW_STATUSES);

/**
 * A review as it is to be from now on, the whole of it. `version` is that of the review that was read, 0 where there was none; `attemptUuid`
 * the attempt whose sentiment and result were judged. Who disagrees with a sentiment says which it is; with a result he may.
 */
export const SavedReview = z.object({
  callUuid: uuid,
  version: z.number().int().min(0),
  attemptUuid: uuid.nullable(),
  status: ReviewStatusWord,
  sentimentAgreed: z.boolean().nullable(),
  humanSentiment: z.enum(SENTIMENTS).nullable(),
  resultAgreed: z.boolean().nullable(),
  /** kept as results are: upper-case */
  humanResult: orNull.pipe(z.string().max(LONGEST_RESULT).transform((text) => text.toUpperCase()).nullable()),
  comment: orNull.pipe(z.string().max(LONGEST_COMMENT).nullable()),
  answers: z.array(z.object({ criterionId: z.number().int().positive(), answer: z.number().int().min(0).max(5).nullable() })).max(200),
}).refine(({ sentimentAgreed, humanSentiment }) => sentimentAgreed !== false || humanSentiment !== null, { path: ['humanSentiment'] });
export type SavedReview = z.output<typeof SavedReview>;
