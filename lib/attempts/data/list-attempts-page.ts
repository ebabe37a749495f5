import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { openPlace } from '@/lib/filters/data/open-place';
import type { ListPlace, PlacedPage } from '@/lib/filters/list-place';
import { DEFAULT_LIMIT } from '@/lib/filters/page-request';
import type { Filter } from '@/lib/filters/schema';
import type { AttemptSort } from '../sort';
import type { AttemptRow } from '../types';
import { listAttempts } from './list-attempts';

/**
 * 50 attempts at a place of the list; the first ones where there is no such place any more (`isLost`: the cursor is none of this list).
 * No attempts are one empty page.
 */
export async function listAttemptsPage(
  viewer: Viewer,
  { filter, sort, place }: { filter: Filter; sort: AttemptSort; place: ListPlace },
): Promise<PlacedPage<AttemptRow> & { isLost: boolean }> {
  return openPlace({ place, limit: DEFAULT_LIMIT }, (page) => listAttempts(viewer, { filter, sort, ...page }));
}
