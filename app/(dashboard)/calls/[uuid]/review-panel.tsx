import { getTranslations } from 'next-intl/server';
import { ReviewFacts } from '@/components/review/review-facts';
import { ReviewForm } from '@/components/review/review-form';
import { ReviewHead } from '@/components/review/review-head';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import { readReviewPanel } from '../read-review-panel';
import { saveReviewAction } from './review-actions';

type ReviewPanelProps = {
  viewer: Viewer;
  callUuid: string;
  /** the run that the call is gone through in */
  list: string | null;
};

/** What a person finds of the call: to be filled in by managers and admins, to be read by everybody. */
export async function ReviewPanel({ viewer, callUuid, list }: ReviewPanelProps) {
  const [t, read] = await Promise.all([getTranslations('review'), readReviewPanel(viewer, callUuid)]);
  if (read === null) return null;
  const { isReviewer, form, tags, known } = read;
  return (
    <Panel id="review" title={t('title')} actions={<ReviewHead review={form.review} />} flush>
      {isReviewer ? (
        <ReviewForm key={callUuid} form={form} tags={tags} known={known} list={list} isAdmin={viewer.role === 'admin'} action={saveReviewAction} />
      ) : (
        <ReviewFacts form={form} tags={tags} />
      )}
    </Panel>
  );
}
