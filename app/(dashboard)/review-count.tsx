import { LiveWaitingCount } from '@/components/shell/live-counts';
import { WaitingCount } from '@/components/shell/waiting-count';
import type { Viewer } from '@/lib/access/viewer';
import { countForReviewers } from '@/lib/sidebar/data';

/** How many calls wait for a review, for those who make them: what was counted with the page, and what was read since. */
export async function ReviewCount({ viewer }: { viewer: Viewer }) {
  const waiting = await countForReviewers(viewer);
  return (
    <LiveWaitingCount>
      <WaitingCount count={waiting} />
    </LiveWaitingCount>
  );
}
