import type { Sentiment } from '@/lib/hubtalk/types';
import type { ReviewForm, ReviewStatus } from '@/lib/reviews/types';
import type { Answer, Criterion } from '@/lib/scorecard/types';

/** The answer of a criterion that has nothing to do with the call. */
export const NOT_APPLICABLE = 'na';

/** What the form holds, as its fields send it: '' is not said. */
export type ReviewDraft = {
  status: ReviewStatus;
  tags: readonly string[];
  /** `agree`, or the sentiment that it should have been */
  sentiment: 'agree' | Sentiment | '';
  result: 'agree' | 'disagree' | '';
  /** the result that it should have been */
  humanResult: string;
  /** by criterion: `0` … `5` or `na` */
  answers: Readonly<Record<number, string>>;
  comment: string;
};

/** The form of a call as it is opened: saving makes it reviewed, unless it is disputed. */
export function draftOf({ review, answers }: Pick<ReviewForm, 'review' | 'answers'>, tags: readonly string[]): ReviewDraft {
  return {
    status: review?.status === 'disputed' ? 'disputed' : 'reviewed',
    tags,
    sentiment: review?.sentimentAgreed === true ? 'agree' : (review?.sentimentAgreed === false && review.humanSentiment) || '',
    result: review?.resultAgreed === true ? 'agree' : review?.resultAgreed === false ? 'disagree' : '',
    humanResult: review?.resultAgreed === false ? (review.humanResult ?? '') : '',
    answers: Object.fromEntries(answers.map(({ criterionId, answer }) => [criterionId, answer === null ? NOT_APPLICABLE : String(answer)])),
    comment: review?.comment ?? '',
  };
}

/** As `computeScore` takes them. */
export function answersOf({ answers }: Pick<ReviewDraft, 'answers'>): Answer[] {
  return Object.entries(answers).map(([id, answer]) => ({ criterionId: Number(id), answer: answer === NOT_APPLICABLE ? null : Number(answer) }));
}

/** What a digit says of a criterion: 1 to 5 of a scale; 1 yes and 2 no; 0 not applicable. Null when it says nothing. */
export function answerOfDigit(kind: Criterion['kind'], digit: string): string | null {
  if (digit === '0') return NOT_APPLICABLE;
  if (kind === 'yes_no') return { 1: '1', 2: '0' }[digit] ?? null;
  return /^[1-5]$/.test(digit) ? digit : null;
}
