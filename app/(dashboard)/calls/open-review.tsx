'use server';

import type { ReactNode } from 'react';
import { FoldedReviewForm } from '@/components/review/folded-review-form';
import { requireActionViewer } from '@/lib/auth/require-viewer';
import { saveReviewAction } from './[uuid]/review-actions';
import { readReviewPanel } from './read-review-panel';

/** The form of a call's review, which the pane beside a list has once it is asked for; nothing for whom may not review it. */
export async function openReviewForm(callUuid: string): Promise<ReactNode> {
  const viewer = await requireActionViewer();
  const read = await readReviewPanel(viewer, String(callUuid));
  if (read === null || !read.isReviewer) return null;
  const { form, tags, known } = read;
  return <FoldedReviewForm key={form.callUuid} form={form} tags={tags} known={known} isAdmin={viewer.role === 'admin'} action={saveReviewAction} />;
}
