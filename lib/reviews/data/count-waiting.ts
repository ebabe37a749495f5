import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { KeptCounts } from '@/lib/counting/kept-counts';
import { getQueueRules } from '@/lib/settings/data';
import { countQueue } from './count-queue';

const kept = new KeptCounts();

/**
 * How many calls in the viewer's scope wait for a review, for a figure that stands on every page: of a long scan at most half a minute old. The
 * queue's own page counts anew (`countQueue`).
 */
export async function countWaiting(viewer: Viewer): Promise<number> {
  const rules = await getQueueRules();
  return kept.get(JSON.stringify([viewer.campaignScope, rules]), async () => (await countQueue(viewer)).any);
}

/** To be called once a review is written: whoever wrote it sees his own work counted at once, however long counting takes. */
export function forgetWaiting(): void {
  kept.forget();
}
