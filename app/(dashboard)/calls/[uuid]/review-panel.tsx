import { getTranslations } from 'next-intl/server';
import { ReviewFacts } from '@/components/review/review-facts';
import { ReviewForm } from '@/components/review/review-form';
import { ReviewHead } from '@/components/review/review-head';
import { Panel } from '@/components/ui/panel';
import { mayReview } from '@/lib/access/may-review';
import type { Viewer } from '@/lib/access/viewer';
import { encodeFilter } from '@/lib/filters/encode-filter';
import { apiPaths } from '@/lib/paths/paths';
import { getReviewForm } from '@/lib/reviews/data/get-review-form';
import { listCallTags, listTags } from '@/lib/tags/data';
import { saveReviewAction } from './review-actions';

type ReviewPanelProps = {
  viewer: Viewer;
  call: { callUuid: string; campaignUuid: string | null };
  /** the run that the call is gone through in */
  list: string | null;
};

/** What a person finds of the call: to be filled in by managers and admins, to be read by everybody. */
export async function ReviewPanel({ viewer, call: { callUuid, campaignUuid }, list }: ReviewPanelProps) {
  const isReviewer = mayReview(viewer);
  const [t, form, tags, known] = await Promise.all([
    getTranslations('review'), getReviewForm(viewer, callUuid), listCallTags(viewer, callUuid), isReviewer ? listTags(viewer) : [],
  ]);
  if (form === null) return null;
  const resultsUrl = apiPaths.facets(new URLSearchParams([...encodeFilter({ campaign: [campaignUuid ?? 'none'] }), ['fields', 'result']]));
  return (
    <Panel id="review" title={t('title')} actions={<ReviewHead review={form.review} />} flush>
      {isReviewer ? (
        <ReviewForm key={callUuid} form={form} tags={tags} known={{ tags: known, resultsUrl }} list={list} isAdmin={viewer.role === 'admin'} action={saveReviewAction} />
      ) : (
        <ReviewFacts form={form} tags={tags} />
      )}
    </Panel>
  );
}
