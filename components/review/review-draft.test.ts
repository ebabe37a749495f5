import { expect, it } from 'vitest';
import { answerOfDigit, answersOf, draftOf } from './review-draft';

it('a digit answers the criterion that it can answer', () => {
  expect(['0', '1', '2', '3', '5', '6', 'x'].map((digit) => answerOfDigit('yes_no', digit))).toEqual(['na', '1', '0', null, null, null, null]);
  expect(['0', '1', '2', '3', '5', '6', 'x'].map((digit) => answerOfDigit('scale', digit))).toEqual(['na', '1', '2', '3', '5', null, null]);
});

it('not applicable is an answer, and none', () => {
  expect(answersOf({ answers: { 3: 'na', 4: '0', 5: '5' } })).toEqual([
    { criterionId: 3, answer: null }, { criterionId: 4, answer: 0 }, { criterionId: 5, answer: 5 },
  ]);
});

it('a call that nobody reviewed is opened to be reviewed, with nothing said', () => {
  expect(draftOf({ review: null, answers: [] }, ['Жалоба'])).toEqual({
    status: 'reviewed', tags: ['Жалоба'], sentiment: '', result: '', humanResult: '', answers: {}, comment: '',
  });
});
