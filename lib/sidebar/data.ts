import 'server-only';
import { mayReview } from '@/lib/access/may-review';
import type { Viewer } from '@/lib/access/viewer';
import { countWaiting } from '@/lib/reviews/data/count-waiting';
import { listViewCounts } from '@/lib/views/data/count-view';
import type { SidebarCounts } from './types';

/** How many rows each view of the viewer finds, and how many calls wait for a review by those who may make it. */
export async function getSidebarCounts(viewer: Viewer): Promise<SidebarCounts> {
  const [views, waiting] = await Promise.all([listViewCounts(viewer), countForReviewers(viewer)]);
  return { views, waiting };
}

/** Null for whom may not review; a count that fails is none as well: the queue's own page says what is wrong. */
export async function countForReviewers(viewer: Viewer): Promise<number | null> {
  return mayReview(viewer) ? countWaiting(viewer).catch(() => null) : null;
}
