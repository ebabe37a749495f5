import 'server-only';
import { getMasking } from '@/lib/access/data';
import type { Viewer } from '@/lib/access/viewer';
import { sentimentOf } from '@/lib/attempts/known-words';
import { findSeenCall } from '@/lib/calls/data/find-seen-call';
import { reader } from '@/lib/db/client';
import { listCriteria } from '@/lib/scorecard/data';
import type { ReviewForm } from '../types';
import { REVIEW_SELECT, reviewOf } from './review-row';

/** What a call's review is and may be; null when the viewer may not see the call. */
export async function getReviewForm(viewer: Viewer, callUuid: string): Promise<ReviewForm | null> {
  const uuid = callUuid.toLowerCase();
  const call = await findSeenCall(viewer, uuid);
  if (call === null) return null;
  const [deciding, stored, criteria] = await Promise.all([
    reader().attempt.findUnique({ where: { id: call.decidingAttemptId ?? -1 }, select: { eventUuid: true } }),
    reader().review.findUnique({
      where: { callUuid: uuid },
      select: { ...REVIEW_SELECT, answers: { select: { criterionId: true, answer: true }, orderBy: { criterionId: 'asc' } } },
    }),
    listCriteria(viewer, { withRetired: true }),
  ]);
  const mask = (await getMasking(viewer)).textOf(call.phoneNumber);
  const answers = stored?.answers ?? [];
  const answered = new Set(answers.map(({ criterionId }) => criterionId));
  return {
    callUuid: uuid,
    campaignUuid: call.campaign?.uuid ?? null,
    bot: { attemptUuid: deciding?.eventUuid ?? null, sentiment: sentimentOf(call.sentiment), result: call.result },
    review: stored && { ...reviewOf(stored), comment: mask(stored.comment) },
    answers,
    criteria: criteria.filter(({ id, retiredAt }) => retiredAt === null || answered.has(id)),
  };
}
