import { z } from 'zod';
import { SENTIMENTS } from '@/lib/hubtalk/types';
import type { Note } from '@/lib/notes/types';
import { type Review, type ReviewFigures, REVIEW_STATUSES, type ScorecardAnswer } from '@/lib/reviews/types';
import { CRITERION_KINDS } from '@/lib/scorecard/types';
import { count, instant, isExactly, orNull, words } from './values';

const Sentiment = z.enum(SENTIMENTS);
const percent = z.number().min(0).max(100);

/** What a person found of a call; null is what was not judged. */
export const ReviewAnswer = z.strictObject({
  status: z.enum(REVIEW_STATUSES), attemptUuid: orNull(words), botSentiment: orNull(Sentiment), botResult: orNull(words),
  sentimentAgreed: orNull(z.boolean()), humanSentiment: orNull(Sentiment), resultAgreed: orNull(z.boolean()), humanResult: orNull(words),
  scorePercent: orNull(percent), isFailed: orNull(z.boolean()), comment: orNull(words), reviewerName: orNull(words), reviewedAt: orNull(instant),
  createdAt: instant, updatedAt: instant, version: z.int().min(1),
});
isExactly<Review, z.infer<typeof ReviewAnswer>>(true);

/** What somebody wrote of a call, pinned to a turn (from 0) or a moment (seconds) of an attempt. */
export const NoteAnswer = z.strictObject({
  id: words, attemptUuid: orNull(words), turnIndex: orNull(z.int().min(0)), atSeconds: orNull(z.number().min(0)), text: words, authorName: words,
  createdAt: instant, updatedAt: instant,
});
isExactly<Note, z.infer<typeof NoteAnswer>>(true);

/** A criterion of the scorecard and its answer: 1 or 0, 1 to 5, null for not applicable. */
export const AnswerInWords = z.strictObject({ name: words, kind: z.enum(CRITERION_KINDS), isCritical: z.boolean(), answer: orNull(z.int().min(0).max(5)) });
isExactly<ScorecardAnswer, z.infer<typeof AnswerInWords>>(true);

const share = z.number().min(0).max(1);
const agreement = { judged: count, agreed: count, share: orNull(share) };
const scores = { scored: count, scorePercent: orNull(percent), failed: count, failedShare: orNull(share) };

/** Figures over the reviewed calls of the whole filtered set; shares are 0 to 1, null where there is nothing to share. */
export const ReviewFiguresAnswer = z.strictObject({
  ...scores, reviewed: count, disputed: count, toReview: count,
  sentiment: z.strictObject({ ...agreement, matrix: z.array(z.strictObject({ bot: Sentiment, human: Sentiment, calls: count })) }),
  result: z.strictObject({ ...agreement, differences: z.array(z.strictObject({ bot: orNull(words), human: orNull(words), calls: count })) }),
  byAgentAndWeek: z.array(z.strictObject({ agentUuid: orNull(words), agentName: orNull(words), firstDay: z.iso.date(), lastDay: z.iso.date(), ...scores })),
});
isExactly<ReviewFigures, z.infer<typeof ReviewFiguresAnswer>>(true);
