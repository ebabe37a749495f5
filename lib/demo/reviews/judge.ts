import { SENTIMENTS } from '@/lib/hubtalk/types';
import type { ReviewForm } from '@/lib/reviews/types';
import type { SavedReview } from '@/lib/reviews/schema';
import type { Answer, Criterion } from '@/lib/scorecard/types';
import type { Random } from '../random';

type Verdict = Pick<SavedReview, 'sentimentAgreed' | 'humanSentiment' | 'resultAgreed' | 'humanResult'>;

/** A reviewer agrees with the bot mostly: a little less where it heard a feeling. */
export function judge({ sentiment, result }: ReviewForm['bot'], random: Random): Verdict {
  const sentimentAgreed = random.chance(sentiment === 'neutral' ? 0.92 : 0.8);
  const others = SENTIMENTS.filter((word) => word !== sentiment && word !== 'none');
  const resultAgreed = result === null ? null : random.chance(0.88);
  return {
    sentimentAgreed,
    humanSentiment: sentimentAgreed ? null : sentiment === 'negative' ? 'neutral' : random.pick(others),
    resultAgreed,
    humanResult: resultAgreed === false ? random.pick(['CALL_ANSWERED_REFUSED', 'CALL_ANSWERED_CALLBACK']) : null,
  };
}

/** Good calls more often than bad ones; where the result was wrong, its question says so. */
export function answerAll(criteria: readonly Criterion[], { isRight, random }: { isRight: boolean; random: Random }): Answer[] {
  return criteria.map(({ id, kind, isCritical, name }) => {
    if (random.chance(0.04)) return { criterionId: id, answer: null };
    if (kind === 'scale') return { criterionId: id, answer: random.weighted([[5, 42], [4, 32], [3, 16], [2, 7], [1, 3]]) };
    if (name.startsWith('Right result')) return { criterionId: id, answer: isRight ? 1 : 0 };
    return { criterionId: id, answer: random.chance(isCritical ? 0.96 : 0.88) ? 1 : 0 };
  });
}
