import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import type { Filter } from '@/lib/filters/schema';

export async function countCalls(viewer: Viewer, filter: Filter): Promise<number> {
  throw new Error('not written yet');
}
