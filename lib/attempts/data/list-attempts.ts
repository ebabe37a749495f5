import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import type { AttemptSort } from '@/lib/attempts/sort';
import type { AttemptRow } from '@/lib/attempts/types';
import type { ListPage, PageRequest } from '@/lib/filters/page-request';
import type { Filter } from '@/lib/filters/schema';

export async function listAttempts(viewer: Viewer, request: PageRequest & { filter: Filter; sort?: AttemptSort }): Promise<ListPage<AttemptRow>> {
  throw new Error('not written yet');
}
