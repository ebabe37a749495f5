import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import type { Filter } from '@/lib/filters/schema';
import type { Metrics } from '@/lib/metrics/types';

export async function computeMetrics(viewer: Viewer, filter: Filter): Promise<Metrics> {
  throw new Error('not written yet');
}
