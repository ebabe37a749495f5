'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { readReviewForm } from '@/components/review/read-review-form';
import type { ReviewState } from '@/components/review/review-state';
import type { Viewer } from '@/lib/access/viewer';
import { requireActionViewer } from '@/lib/auth/require-viewer';
import { getFirstOfRun, getRunPlace } from '@/lib/calls/data/get-run-place';
import { parseRun } from '@/lib/calls/run';
import { paths } from '@/lib/paths/paths';
import { saveReview } from '@/lib/reviews/mutations';
import { SavedReview } from '@/lib/reviews/schema';
import { updateCallTags } from '@/lib/tags/mutations';
import { TagChanges } from '@/lib/tags/schema';

/** Saves a review and the tags of its call; with `then=next` in a run it leads to the run's next call. */
export async function saveReviewAction(_: ReviewState, form: FormData): Promise<ReviewState> {
  const viewer = await requireActionViewer();
  const sent = readReviewForm(form);
  const review = SavedReview.safeParse(sent.review);
  const tags = TagChanges.safeParse({ callUuids: [sent.review.callUuid], ...sent.tags });
  if (!review.success || !tags.success) return { ok: false, reason: 'invalid' };
  const saved = await saveReview(viewer, review.data);
  revalidatePath(paths.overview(), 'layout');
  if (!saved.ok) return { ok: false, reason: saved.reason === 'bad_answer' || saved.reason === 'bad_sentiment' ? 'invalid' : saved.reason };
  if (tags.data.add.length + tags.data.remove.length > 0) {
    const tagged = await updateCallTags(viewer, tags.data);
    if (!tagged.ok && tagged.reason === 'too_many') return { ok: false, reason: 'too_many_tags' };
  }
  const list = form.get('then') === 'next' ? form.get('list') : null;
  const nextUuid = typeof list === 'string' ? await findNext(viewer, review.data.callUuid, list) : null;
  if (typeof list === 'string' && nextUuid !== null) redirect(paths.callInRun(nextUuid, list));
  return { ok: true, version: saved.review.version, isLast: list !== null };
}

/** After the last call of a queue come those that were passed over: they still wait. */
async function findNext(viewer: Viewer, callUuid: string, list: string): Promise<string | null> {
  const run = parseRun(list);
  const place = run && (await getRunPlace(viewer, callUuid, run));
  if (!run || !place || place.nextUuid !== null || run.filter.queue === undefined) return place?.nextUuid ?? null;
  const first = await getFirstOfRun(viewer, run);
  return first === callUuid ? null : first;
}
