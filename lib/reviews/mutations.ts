import 'server-only';
import { inCampaignScope } from '@/lib/access/campaign-scope';
import { mayReview } from '@/lib/access/may-review';
import type { Viewer } from '@/lib/access/viewer';
import { inTransaction, type Tx } from '@/lib/db/transaction';
import { foldText } from '@/lib/format/fold-text';
import { ANSWERS, computeScore } from '@/lib/scorecard/compute-score';
import { CRITERION_KINDS } from '@/lib/scorecard/types';
import { forgetWaiting } from './data/count-waiting';
import { REVIEW_SELECT, reviewOf } from './data/review-row';
import type { SavedReview } from './schema';
import type { Review, ReviewStatus } from './types';

/** `call_changed`: another attempt decides the call now; `bad_answer`: a criterion that is not asked, or an answer that it does not take. */
export type ReviewRefusal = 'forbidden' | 'not_found' | 'call_changed' | 'bad_answer' | 'bad_sentiment';
type Saved = { ok: true; review: Review } | { ok: false; reason: ReviewRefusal } | { ok: false; reason: 'conflict'; current: Review | null };

/**
 * Writes the review of a call, for managers and admins: what the bot said is kept beside it, the score is worked out from the weights of now.
 * `conflict`, with what is there now, when somebody saved it since that version was read.
 */
export async function saveReview(viewer: Viewer, given: SavedReview): Promise<Saved> {
  if (!mayReview(viewer)) return { ok: false, reason: 'forbidden' };
  return counted(inTransaction(async (tx): Promise<Saved> => {
    const { callUuid, version, answers } = given;
    const call = await findCall(tx, viewer, callUuid);
    if (call === null) return { ok: false, reason: 'not_found' };
    const held = await tx.review.findUnique({ where: { callUuid }, select: { ...REVIEW_SELECT, id: true, answers: { select: { criterionId: true } } } });
    if ((held?.version ?? 0) !== version) return { ok: false, reason: 'conflict', current: held && reviewOf(held) };
    if (call.attemptUuid !== given.attemptUuid) return { ok: false, reason: 'call_changed' };
    if (given.sentimentAgreed === false && given.humanSentiment === call.sentiment) return { ok: false, reason: 'bad_sentiment' };
    const criteria = await listAskable(tx, held?.answers ?? []);
    if (!answers.every(({ criterionId, answer }) => takes(criteria.find(({ id }) => id === criterionId), answer))) return { ok: false, reason: 'bad_answer' };
    const data = { ...judgement(given, call), ...computeScore(criteria, answers), ...signature(viewer, given.status), updatedAt: new Date() };
    const saved = await tx.review.upsert({
      where: { callUuid },
      create: { ...data, callUuid, createdAt: data.updatedAt, version: 1 },
      update: { ...data, version: version + 1 },
      select: { ...REVIEW_SELECT, id: true },
    });
    await tx.reviewAnswer.deleteMany({ where: { reviewId: saved.id } });
    await tx.reviewAnswer.createMany({ data: uniqueAnswers(answers).map((answer) => ({ ...answer, reviewId: saved.id })) });
    return { ok: true, review: reviewOf(saved) };
  }));
}

/**
 * Sets nothing but the status of a call's review, and makes one where there is none: what puts a call into the queue by hand. For managers
 * and admins. Whoever has the review open is told by its new version.
 */
export async function setReviewStatus(viewer: Viewer, { callUuid: sent, status }: { callUuid: string; status: ReviewStatus }): Promise<Saved> {
  if (!mayReview(viewer)) return { ok: false, reason: 'forbidden' };
  const callUuid = sent.toLowerCase();
  return counted(inTransaction(async (tx): Promise<Saved> => {
    if ((await findCall(tx, viewer, callUuid)) === null) return { ok: false, reason: 'not_found' };
    const data = { status, ...signature(viewer, status), updatedAt: new Date() };
    const saved = await tx.review.upsert({
      where: { callUuid },
      create: { ...data, callUuid, createdAt: data.updatedAt, version: 1 },
      update: { ...data, version: { increment: 1 } },
      select: REVIEW_SELECT,
    });
    return { ok: true, review: reviewOf(saved) };
  }));
}

/** What waits is other than it was. */
async function counted(saving: Promise<Saved>): Promise<Saved> {
  const saved = await saving;
  if (saved.ok) forgetWaiting();
  return saved;
}

type JudgedCall = { attemptUuid: string | null; sentiment: string; result: string | null };

async function findCall(tx: Tx, viewer: Viewer, uuid: string): Promise<JudgedCall | null> {
  const call = await tx.call.findFirst({ where: { uuid, ...inCampaignScope(viewer) }, select: { decidingAttemptId: true, sentiment: true, result: true } });
  if (call === null) return null;
  const deciding = await tx.attempt.findUnique({ where: { id: call.decidingAttemptId ?? -1 }, select: { eventUuid: true } });
  return { attemptUuid: deciding?.eventUuid ?? null, sentiment: call.sentiment, result: call.result };
}

/** What the viewer says, beside what the bot said of the same. */
function judgement({ status, attemptUuid, comment, sentimentAgreed, humanSentiment, resultAgreed, humanResult }: SavedReview, call: JudgedCall) {
  return {
    status, attemptUuid, comment, sentimentAgreed, resultAgreed,
    botSentiment: call.sentiment,
    botResult: call.result,
    humanSentiment: sentimentAgreed === null ? null : sentimentAgreed ? call.sentiment : humanSentiment,
    humanResult: resultAgreed === null ? null : resultAgreed ? call.result : humanResult,
  };
}

/** Who has reviewed it, and when; nobody while it is to be reviewed. */
function signature({ userId, name }: Viewer, status: ReviewStatus) {
  if (status === 'to_review') return { reviewerId: null, reviewerName: null, reviewerFolded: null, reviewedAt: null };
  return { reviewerId: userId, reviewerName: name, reviewerFolded: foldText(name), reviewedAt: new Date() };
}

/** The criteria that are asked now, and retired ones that the review has answered. */
async function listAskable(tx: Tx, held: readonly { criterionId: number }[]) {
  const rows = await tx.scorecardCriterion.findMany({
    where: { OR: [{ retiredAt: null }, { id: { in: held.map(({ criterionId }) => criterionId) } }] },
    select: { id: true, kind: true, weight: true, isCritical: true },
    orderBy: { id: 'asc' },
    take: 500,
  });
  return rows.map((row) => ({ ...row, kind: CRITERION_KINDS.find((known) => known === row.kind) ?? 'yes_no' }));
}

function takes(criterion: { kind: keyof typeof ANSWERS } | undefined, answer: number | null): boolean {
  return criterion !== undefined && (answer === null || ANSWERS[criterion.kind].includes(answer));
}

/** Of two answers to one criterion the later counts, as it does in the score. */
function uniqueAnswers(answers: SavedReview['answers']): SavedReview['answers'] {
  return [...new Map(answers.map((each) => [each.criterionId, each])).values()];
}
