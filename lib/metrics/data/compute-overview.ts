import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import type { OverviewFigures } from '@/lib/metrics/types';

export async function computeOverview(viewer: Viewer, now: Date): Promise<OverviewFigures> {
  throw new Error('not written yet');
}
