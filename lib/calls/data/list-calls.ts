import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import type { CallSort } from '@/lib/calls/sort';
import type { CallRow } from '@/lib/calls/types';
import type { ListPage, PageRequest } from '@/lib/filters/page-request';
import type { Filter } from '@/lib/filters/schema';

export async function listCalls(viewer: Viewer, request: PageRequest & { filter: Filter; sort?: CallSort }): Promise<ListPage<CallRow>> {
  throw new Error('not written yet');
}
