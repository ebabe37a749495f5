import { mayReview } from '@/lib/access/may-review';
import type { Viewer } from '@/lib/access/viewer';
import { encodeFilter } from '@/lib/filters/encode-filter';
import { apiPaths } from '@/lib/paths/paths';
import { getReviewForm } from '@/lib/reviews/data/get-review-form';
import { listCallTags, listTags } from '@/lib/tags/data';

/** What the review of a call is shown from, on its page and in the pane of a list; null for a call out of sight. */
export async function readReviewPanel(viewer: Viewer, callUuid: string) {
  const isReviewer = mayReview(viewer);
  const [form, tags, known] = await Promise.all([getReviewForm(viewer, callUuid), listCallTags(viewer, callUuid), isReviewer ? listTags(viewer) : []]);
  if (form === null) return null;
  const ofCampaign = encodeFilter({ campaign: [form.campaignUuid ?? 'none'] });
  return { isReviewer, form, tags, known: { tags: known, resultsUrl: apiPaths.facets(new URLSearchParams([...ofCampaign, ['fields', 'result']])) } };
}
