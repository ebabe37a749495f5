import { getTranslations } from 'next-intl/server';
import { ReviewFacts } from '@/components/review/review-facts';
import { ReviewFold } from '@/components/review/review-fold';
import { ReviewHead } from '@/components/review/review-head';
import { Panel } from '@/components/ui/panel';
import { mayReview } from '@/lib/access/may-review';
import type { Viewer } from '@/lib/access/viewer';
import type { SingleCall } from '@/lib/calls/types';
import { openReviewForm } from './open-review';

/** The review of a call beside a list: what is known of it at once, the form when it is asked for. */
export async function PaneReview({ viewer, call: { callUuid, review, tags, scorecard } }: { viewer: Viewer; call: SingleCall }) {
  const isReviewer = mayReview(viewer);
  // who can open the form has the answers there
  const criteria = isReviewer ? [] : scorecard.map((criterion, id) => ({ ...criterion, id }));
  const answers = scorecard.map(({ answer }, criterionId) => ({ criterionId, answer }));
  const facts = <ReviewFacts form={{ review, answers, criteria }} tags={tags} />;
  const head = <ReviewHead review={review} />;
  if (isReviewer) return <ReviewFold key={callUuid} callUuid={callUuid} head={head} facts={facts} openForm={openReviewForm} />;
  return <Panel id="review" title={(await getTranslations('review'))('title')} actions={head} flush>{facts}</Panel>;
}
