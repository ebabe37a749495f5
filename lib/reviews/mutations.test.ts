import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { openTestDatabase } from '@/lib/db/testing/test-database';
import { inTransaction } from '@/lib/db/transaction';
import { sampleAttempt, sampleCall } from '@/lib/filters/testing/sample-calls';
import { storeSampleCalls } from '@/lib/filters/testing/store-sample-calls';
import { listCriteria } from '@/lib/scorecard/data';
import { createCriterion, moveCriterion, retireCriterion, updateCriterion } from '@/lib/scorecard/mutations';
import type { NewCriterion } from '@/lib/scorecard/schema';
import { getReviewForm } from './data/get-review-form';
import { saveReview, setReviewStatus } from './mutations';
import { SavedReview } from './schema';

const viewerOf = (changes: Partial<Viewer>): Viewer =>
  ({ kind: 'user', userId: 'aida', name: 'Аида', role: 'manager', campaignScope: 'all', ...changes });
const [AIDA, BOLAT, ADMIN] = [viewerOf({}), viewerOf({ userId: 'bolat', name: 'Bolat' }), viewerOf({ userId: 'root', name: 'Root', role: 'admin' })];
const CALL = 'call-a';
const review = (changes: Partial<SavedReview> = {}): SavedReview => ({
  callUuid: CALL, version: 0, attemptUuid: `${CALL}-e0`, status: 'reviewed', sentimentAgreed: null, humanSentiment: null, resultAgreed: null,
  humanResult: null, comment: null, answers: [], ...changes,
});
const GREETS: NewCriterion = { name: 'Greets', description: null, kind: 'yes_no', weight: 3, isCritical: false };

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeEach(async () => {
  database = await openTestDatabase();
  await storeSampleCalls([
    sampleCall({ uuid: CALL, attempts: [sampleAttempt({ sentiment: 'negative', result: 'REFUSED' })] }),
    sampleCall({ uuid: 'call-b', campaign: 'campaign-b' }),
  ]);
});
afterEach(() => database.close());

async function criterion(changes: Partial<NewCriterion> = {}): Promise<number> {
  const made = await createCriterion(ADMIN, { ...GREETS, ...changes });
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

describe('a review', () => {
  it('keeps what the bot said beside what its reviewer says, and the score', async () => {
    const [greets, tone] = [await criterion(), await criterion({ name: 'Tone', kind: 'scale', weight: 1, isCritical: true })];
    const saved = await saveReview(AIDA, review({
      sentimentAgreed: false, humanSentiment: 'neutral', resultAgreed: true, comment: 'calm',
      answers: [{ criterionId: greets, answer: 1 }, { criterionId: tone, answer: 3 }],
    }));
    expect(saved).toMatchObject({ ok: true, review: {
      status: 'reviewed', attemptUuid: `${CALL}-e0`, botSentiment: 'negative', sentimentAgreed: false, humanSentiment: 'neutral', botResult: 'REFUSED',
      resultAgreed: true, humanResult: 'REFUSED', scorePercent: 87.5, isFailed: false, comment: 'calm', reviewerName: 'Аида', version: 1,
    } });
    expect(await getReviewForm(BOLAT, CALL.toUpperCase())).toMatchObject({
      bot: { attemptUuid: `${CALL}-e0`, sentiment: 'negative', result: 'REFUSED' }, review: { version: 1, scorePercent: 87.5 },
      answers: [{ criterionId: greets, answer: 1 }, { criterionId: tone, answer: 3 }], criteria: [{ name: 'Greets' }, { name: 'Tone' }],
    });
  });

  it('is not overwritten by one who has not seen it', async () => {
    await saveReview(AIDA, review({ comment: 'first' }));
    expect(await saveReview(BOLAT, review({ comment: 'second' }))).toMatchObject({ ok: false, reason: 'conflict', current: { comment: 'first', version: 1 } });
    expect(await saveReview(BOLAT, review({ comment: 'second', version: 1, status: 'disputed' }))).toMatchObject({
      ok: true, review: { comment: 'second', version: 2, status: 'disputed', reviewerName: 'Bolat' },
    });
    expect(await saveReview(AIDA, review({ callUuid: 'call-b', attemptUuid: 'call-b-e0', version: 4 }))).toEqual({ ok: false, reason: 'conflict', current: null });
  });

  it('of two who save at once is one’s, and the other is told', async () => {
    const answers = await Promise.all([saveReview(AIDA, review()), saveReview(BOLAT, review())]);
    expect(answers.map((answer) => (answer.ok ? 'saved' : answer.reason)).sort()).toEqual(['conflict', 'saved']);
  });

  it('is written by managers and admins, within their campaigns', async () => {
    expect(await saveReview(viewerOf({ role: 'viewer' }), review())).toEqual({ ok: false, reason: 'forbidden' });
    expect(await saveReview(viewerOf({ kind: 'api-token', userId: null, role: 'admin' }), review())).toEqual({ ok: false, reason: 'forbidden' });
    const elsewhere = viewerOf({ campaignScope: ['campaign-b'] });
    expect(await saveReview(elsewhere, review())).toEqual({ ok: false, reason: 'not_found' });
    expect(await setReviewStatus(elsewhere, { callUuid: CALL, status: 'reviewed' })).toEqual({ ok: false, reason: 'not_found' });
    expect(await getReviewForm(elsewhere, CALL)).toBeNull();
    expect((await saveReview(viewerOf({ campaignScope: ['campaign-a'] }), review())).ok).toBe(true);
  });

  it('is of the attempt that decides the call', async () => {
    expect(await saveReview(AIDA, review({ attemptUuid: 'another' }))).toEqual({ ok: false, reason: 'call_changed' });
  });

  it('disagrees with another word than the bot’s only', async () => {
    expect(SavedReview.safeParse(review({ sentimentAgreed: false })).success).toBe(false);
    expect(await saveReview(AIDA, review({ sentimentAgreed: false, humanSentiment: 'negative' }))).toEqual({ ok: false, reason: 'bad_sentiment' });
  });

  it('answers what is asked, with answers of its kind', async () => {
    const id = await criterion();
    expect(await saveReview(AIDA, review({ answers: [{ criterionId: id, answer: 5 }] }))).toEqual({ ok: false, reason: 'bad_answer' });
    expect(await saveReview(AIDA, review({ answers: [{ criterionId: id + 1, answer: 1 }] }))).toEqual({ ok: false, reason: 'bad_answer' });
    expect(await saveReview(AIDA, review({ answers: [{ criterionId: id, answer: null }] }))).toMatchObject({ ok: true, review: { scorePercent: null, isFailed: null } });
  });

  it('can be asked for by hand, and goes back without its reviewer', async () => {
    expect(await setReviewStatus(AIDA, { callUuid: CALL, status: 'to_review' })).toMatchObject({ ok: true, review: { status: 'to_review', reviewerName: null, version: 1 } });
    await saveReview(BOLAT, review({ version: 1, comment: 'x' }));
    expect(await setReviewStatus(AIDA, { callUuid: CALL, status: 'to_review' })).toMatchObject({
      ok: true, review: { status: 'to_review', reviewerName: null, reviewedAt: null, comment: 'x', version: 3 },
    });
  });

  it('outlives its call', async () => {
    await saveReview(AIDA, review({ comment: 'kept' }));
    await inTransaction(async (tx) => {
      await tx.attempt.deleteMany({ where: { call: { uuid: CALL } } });
      await tx.call.deleteMany({ where: { uuid: CALL } });
    });
    expect(await getReviewForm(AIDA, CALL)).toBeNull();
    await storeSampleCalls([sampleCall({ uuid: CALL })]);
    expect(await getReviewForm(AIDA, CALL)).toMatchObject({ review: { comment: 'kept' } });
  });
});

describe('a criterion', () => {
  const names = async () => (await listCriteria(AIDA)).map(({ name }) => name);

  it('is an admin’s to add, move, change and retire', async () => {
    const first = await criterion();
    const second = await criterion({ name: 'Tone' });
    for (const refused of [
      await createCriterion(AIDA, GREETS), await updateCriterion(AIDA, first, GREETS), await moveCriterion(AIDA, first, 'down'), await retireCriterion(AIDA, first),
    ]) expect(refused).toEqual({ ok: false, reason: 'forbidden' });
    expect(await createCriterion(ADMIN, { ...GREETS, name: 'GREETS' })).toEqual({ ok: false, reason: 'name_taken' });
    await moveCriterion(ADMIN, second, 'up');
    expect(await names()).toEqual(['Tone', 'Greets']);
    await moveCriterion(ADMIN, second, 'up');
    expect(await names()).toEqual(['Tone', 'Greets']);
    expect(await updateCriterion(ADMIN, first, { ...GREETS, name: 'Says hello' })).toEqual({ ok: true, id: first });
    await retireCriterion(ADMIN, second);
    expect((await listCriteria(AIDA, { withRetired: true })).map(({ name }) => name)).toEqual(['Says hello']);
    expect(await updateCriterion(ADMIN, second, GREETS)).toEqual({ ok: false, reason: 'not_found' });
  });

  it('that was answered stays what it asked; another meaning is another criterion in its place', async () => {
    const [first] = [await criterion(), await criterion({ name: 'Tone' })];
    await saveReview(AIDA, review({ answers: [{ criterionId: first, answer: 0 }] }));
    expect(await updateCriterion(ADMIN, first, { ...GREETS, name: 'greets', weight: 9, isCritical: true })).toEqual({ ok: true, id: first });
    const other = await updateCriterion(ADMIN, first, { ...GREETS, kind: 'scale' });
    expect(other).not.toEqual({ ok: true, id: first });
    expect((await listCriteria(AIDA, { withRetired: true })).map(({ name, kind, isAnswered, retiredAt }) => [name, kind, isAnswered, retiredAt === null]))
      .toEqual([['Greets', 'scale', false, true], ['Tone', 'yes_no', false, true], ['greets', 'yes_no', true, false]]);
    expect(await getReviewForm(AIDA, CALL)).toMatchObject({
      review: { scorePercent: 0, isFailed: false }, criteria: [{ name: 'Greets' }, { name: 'Tone' }, { name: 'greets' }],
    });
    const again = await saveReview(AIDA, review({ version: 1, answers: [{ criterionId: first, answer: 0 }] }));
    expect(again).toMatchObject({ ok: true, review: { scorePercent: 0, isFailed: true } });
  });
});
