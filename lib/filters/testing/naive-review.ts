import type { QueueRule } from '@/lib/reviews/types';
import { foldText } from '@/lib/format/fold-text';
import type { Filter } from '../schema';
import { matchesNumber, oneOf } from './naive-tests';
import { decidingOf, type SampleCall, sumOf } from './sample-calls';
import { SAMPLE_RULES } from './store-sample-calls';

/** What a filter says of people's work, read a second time. */
export function workMatches(call: SampleCall, filter: Filter): boolean {
  const words = wordsOf(call);
  const same = (held: readonly string[]) => (word: string) => held.some((each) => foldText(each) === foldText(word));
  return oneOf(filter.tag, same(words.tag))
    && oneOf(filter.review, same(words.review))
    && oneOf(filter.score, (test) => matchesNumber(call.review?.scorePercent ?? null, test))
    && oneOf(filter.verdict, same(words.verdict))
    && oneOf(filter.agreesSentiment, same(words.agreesSentiment))
    && oneOf(filter.agreesResult, same(words.agreesResult))
    && oneOf(filter.reviewer, same(words.reviewer))
    && oneOf(filter.notes, (test) => matchesNumber(call.notes.length, test))
    && oneOf(filter.queue, same(words.queue));
}

/** The words that a call has in each field of people's work, `none` among them. */
export function wordsOf(call: SampleCall): Record<'tag' | 'review' | 'verdict' | 'agreesSentiment' | 'agreesResult' | 'reviewer' | 'queue', string[]> {
  const { review, tags } = call;
  const { sentiment, result } = decidingOf(call);
  const agrees = (bot: string | null, human: string | null | undefined) => [human == null ? 'none' : human === bot ? 'yes' : 'no'];
  return {
    tag: tags.length > 0 ? tags : ['none'],
    review: [review?.status ?? 'none'],
    verdict: [review?.isFailed == null ? 'none' : review.isFailed ? 'failed' : 'passed'],
    agreesSentiment: agrees(sentiment, review?.humanSentiment),
    agreesResult: agrees(result, review?.humanResult),
    reviewer: [review?.reviewer ?? 'none'],
    queue: queuedBy(call),
  };
}

function queuedBy(call: SampleCall): (QueueRule | 'any')[] {
  if (call.review?.status === 'to_review') return [...takenBy(call), 'manual', 'any'];
  if (call.review !== null || takenBy(call).length === 0) return [];
  return [...takenBy(call), 'any'];
}

/** The rules of the samples; the calls of a test are stored in order, so that the tenth has the id 10. */
function takenBy(call: SampleCall): QueueRule[] {
  const { outcome, sentiment, result } = decidingOf(call);
  if (outcome !== 'ANSWERED') return [];
  const id = BigInt(Number(/\d+$/.exec(call.uuid)?.[0] ?? NaN) + 1);
  const drawn = ((id * 48271n) ** 2n % 2147483647n) % 10000n;
  return [
    ...(sentiment === 'negative' ? ['negative' as const] : []),
    ...(result === null || result === '' || result === 'CALL_ANSWERED' ? ['unmapped' as const] : []),
    ...((sumOf(call.attempts.map(({ durationSeconds }) => durationSeconds)) ?? 0) >= SAMPLE_RULES.queueLongSeconds ? ['long' as const] : []),
    ...(drawn < SAMPLE_RULES.queueRandomPercent * 100 ? ['random' as const] : []),
  ];
}
