import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { openPlace } from '@/lib/filters/data/open-place';
import type { ListPlace, PlacedPage } from '@/lib/filters/list-place';
import { DEFAULT_LIMIT } from '@/lib/filters/page-request';
import type { Filter } from '@/lib/filters/schema';
import type { CallSort } from '../sort';
import type { CallRow } from '../types';
import { listCalls } from './list-calls';
import type { CallParts } from './load-calls';

/**
 * 50 calls at a place of the list; the first ones where there is no such place any more (`isLost`: the cursor is none of this list).
 * No calls are one empty page. Their variables only when they are asked for.
 */
export async function listCallsPage(
  viewer: Viewer,
  { filter, sort, place, parts }: { filter: Filter; sort: CallSort; place: ListPlace; parts?: CallParts },
): Promise<PlacedPage<CallRow> & { isLost: boolean }> {
  return openPlace({ place, limit: DEFAULT_LIMIT }, (page) => listCalls(viewer, { filter, sort, parts, ...page }));
}
