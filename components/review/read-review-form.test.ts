import { expect, it } from 'vitest';
import { SavedReview } from '@/lib/reviews/schema';
import { readReviewForm } from './read-review-form';

const SENT: [string, string][] = [
  ['callUuid', 'A-1'], ['attemptUuid', 'e-1'], ['version', '3'], ['status', 'reviewed'], ['answer.4', '5'], ['answer.7', 'na'], ['answer.9', '0'],
  ['sentiment', 'neutral'], ['result', 'disagree'], ['humanResult', ' refused '], ['comment', ''], ['tagBefore', 'Ложь'], ['tagBefore', 'VIP'], ['tag', 'VIP'],
  ['tag', 'Жалоба'], ['tag', ''],
];

function formOf(pairs: readonly [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}

it('what a form sends is a review that can be saved, and the change of its tags', () => {
  const { review, tags } = readReviewForm(formOf(SENT));
  expect(SavedReview.parse(review)).toEqual({
    callUuid: 'a-1', attemptUuid: 'e-1', version: 3, status: 'reviewed', sentimentAgreed: false, humanSentiment: 'neutral', resultAgreed: false,
    humanResult: 'REFUSED', comment: null,
    answers: [{ criterionId: 4, answer: 5 }, { criterionId: 7, answer: null }, { criterionId: 9, answer: 0 }],
  });
  expect(tags).toEqual({ add: ['Жалоба'], remove: ['Ложь'] });
});

it('what is not said is null, and a right result is none of a reader who agrees', () => {
  const { review, tags } = readReviewForm(formOf([['callUuid', 'a'], ['version', '0'], ['status', 'disputed'], ['result', 'agree'], ['humanResult', 'OLD']]));
  expect(SavedReview.parse(review)).toMatchObject({ attemptUuid: null, sentimentAgreed: null, humanSentiment: null, resultAgreed: true, humanResult: null, answers: [] });
  expect(tags).toEqual({ add: [], remove: [] });
});

it('a form that was bent is refused by the schema', () => {
  for (const bent of [['version', 'x'], ['status', 'perfect'], ['sentiment', 'angry'], ['answer.4', '9'], ['answer.4', '1.5']] as [string, string][]) {
    const pairs = SENT.filter(([name]) => name !== bent[0]);
    expect(SavedReview.safeParse(readReviewForm(formOf([...pairs, bent])).review).success, bent.join('=')).toBe(false);
  }
});
